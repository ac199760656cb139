import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  empty200,
  empty216,
  hashTable,
  keysOnly,
  likeDictMemory,
  mutable,
  smallerThanDict,
  unique,
} from '#lessons/claims/sets.ts';
import {
  growsByType,
  growsEachTime,
  overAllocates,
  overAllocatesLikeDict,
} from '#lessons/claims/sets-growth.ts';

/** What the guide says of the memory of sets. */
export const claimsOnMemory = judgeClaims(
  { id: 'sets-claims-memory', revision: 1, title: 'The guide on the memory of sets' },
  [
    {
      claim: empty200,
      hints: [
        'The guide gives two figures for an empty set. Can both be right?',
        '`getsizeof` counts the header of the cycle collector.',
      ],
      mistakes: [
        {
          idea: 'the struct is the size',
          predicts: 'true',
          says: 'That is the bare struct on 64 bits. `getsizeof` adds the collector’s header in front of it.',
          probe: 'import sys\nprint(set().__sizeof__(), sys.getsizeof(set()))',
        },
        {
          idea: 'it was right on 3.9',
          predicts: 'depends',
          says: 'Sets look the same since long before 3.9. It was not right there either.',
          probe: 'import sys\nprint(sys.version_info[:2], sys.getsizeof(set()))',
        },
      ],
      why: 'The eight slots inside make an empty set far larger than an empty list.',
    },
    {
      claim: empty216,
      hints: ['How wide is a pointer in each of the environments?'],
      mistakes: [
        {
          idea: 'a number of bytes holds everywhere',
          predicts: 'true',
          says: 'Words are half as wide in the browser, and nearly everything in a set is a word.',
          probe: 'import struct, sys\nprint(struct.calcsize("P"), sys.getsizeof(set()))',
        },
        {
          idea: 'the guide’s other number is the right one',
          predicts: 'false',
          says: 'This is the one that `getsizeof` reports, on 64 bits.',
          probe: 'import sys\nprint(sys.getsizeof(set()))',
        },
      ],
      why: 'It has not changed from 3.9 to 3.14; only the width of a word changes it.',
    },
    {
      claim: likeDictMemory,
      hints: ['Compare at 5 elements, and at 300. Is it close each time?'],
      mistakes: [
        {
          idea: 'hash tables of the same kind take the same',
          predicts: 'true',
          says: 'They are two kinds. Just after it has grown, a set takes several times a dict of the same length.',
          probe: 'import sys\nprint(sys.getsizeof(set(range(5))), sys.getsizeof(dict.fromkeys(range(5))))',
        },
      ],
      why: 'Since 3.6 a dict is an array of entries with a small table of indexes in front; a set is one sparse table.',
    },
    {
      claim: keysOnly,
      hints: ['Divide the bytes of a new table by its number of slots.'],
      mistakes: [
        {
          idea: 'a set is a dict with None for values',
          predicts: 'false',
          says: 'So one would write it in an afternoon, and so it once was. Its slots have no room for a value.',
          probe:
            'import struct, sys\nprint((sys.getsizeof(set(range(5))) - sys.getsizeof(set())) / 32 / struct.calcsize("P"), "words a slot")',
        },
      ],
      why: 'The hash is kept to compare quickly, and to move the element without asking it again.',
    },
    {
      claim: smallerThanDict,
      hints: ['A slot of a set has two words, an entry of a dict three. But how many of them are free?'],
      mistakes: [
        {
          idea: 'less in a slot means less in all',
          predicts: 'true',
          says: 'Per slot, yes. But a set has so many more free slots that this is lost again, and more.',
          probe:
            'import sys\nprint([n for n in range(1, 100) if sys.getsizeof(set(range(n))) < sys.getsizeof(dict.fromkeys(range(n)))])',
        },
        {
          idea: 'newer versions made sets smaller',
          predicts: 'depends',
          says: 'Sets have stayed as they were. It is dicts that got a little smaller.',
        },
      ],
      why: 'If you have a dict with the keys already, do not expect a set of them to save memory.',
    },
    {
      claim: growsEachTime,
      hints: ['What did the staircase look like?'],
      mistakes: [
        {
          idea: 'more elements, more memory',
          predicts: 'true',
          says: 'Only where no room was left. Between two steps nothing changes.',
          probe: 'import sys\nprint([sys.getsizeof(set(range(n))) for n in range(12)])',
        },
      ],
      why: 'The elements themselves take memory, but that is theirs and not the set’s.',
    },
    {
      claim: growsByType,
      hints: ['What is in a slot?'],
      mistakes: [
        {
          idea: 'a set holds its elements',
          predicts: 'true',
          says: 'It holds pointers to them, and one pointer is as wide as another.',
          probe:
            'import sys\nprint(sys.getsizeof(set(range(9))), sys.getsizeof({"x" * 10_000 + str(i) for i in range(9)}))',
        },
      ],
      why: 'Whoever wants to know what all of it takes has to add up the elements as well, each once.',
    },
    {
      claim: overAllocates,
      hints: ['Count the slots of a set of five.'],
      mistakes: [
        {
          idea: 'a set is exactly as large as it must be',
          predicts: 'false',
          says: 'It has a power of two of slots, and never uses more than three fifths of them.',
          probe: 'import sys\nprint(sys.getsizeof(set(range(5))) == sys.getsizeof(set(range(18))))',
        },
      ],
      why: 'Free slots are not waste: each ends a search.',
    },
    {
      claim: overAllocatesLikeDict,
      hints: ['Does every new key make a dict larger?'],
      mistakes: [
        {
          idea: 'only sets do so',
          predicts: 'false',
          says: 'A dict has a staircase too, with lower steps.',
          probe: 'import sys\nprint([sys.getsizeof(dict.fromkeys(range(n))) for n in range(12)])',
        },
      ],
      why: 'What is spare in a dict is cheap: an index of a byte or two for each free slot.',
    },
    {
      claim: mutable,
      hints: ['Is there a method that changes a set?'],
      mistakes: [
        {
          idea: 'elements must not change, so sets cannot either',
          predicts: 'false',
          says: 'The elements must be hashable. The set itself gains and loses elements as it likes, and is not hashable.',
          probe:
            's = {1}\ns.add(2)\nprint(s)\ntry:\n    hash(s)\nexcept TypeError as error:\n    print(error)',
        },
      ],
      why: 'A `frozenset` can be an element or a key; a set cannot.',
    },
    {
      claim: unique,
      hints: ['When are two elements the same to a set?'],
      mistakes: [
        {
          idea: 'equal elements of different types are kept apart',
          predicts: 'false',
          says: 'Types do not matter. `1`, `1.0` and `True` are equal and have one hash, so only one stays.',
          probe: 'print({1, 1.0, True}, {True, 1})',
        },
      ],
      why: 'Equal objects must have equal hashes; a class that breaks this rule breaks its sets.',
    },
    {
      claim: hashTable,
      hints: ['How many comparisons does it take to find one of a thousand?'],
      mistakes: [
        {
          idea: 'a set is a sorted structure',
          predicts: 'false',
          says: 'Nothing is ever compared with `<`. One hash leads to the slot.',
          probe: 'print({1j, 2j, "a", None})',
        },
      ],
      why: 'They have gone separate ways for long: in Python 2.4 a set still had a dict inside.',
    },
  ],
);
