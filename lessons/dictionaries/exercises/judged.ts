import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  dictAvoidsCollisions,
  dictBase216,
  dictEmpty216,
  dictHashTable,
  dictMoreThanPairs,
  dictMutable,
  dictOverAllocates,
  dictPairGrows,
  dictSignificant,
} from '#lessons/claims/dicts.ts';

const no = (idea: string, says: string) => [{ idea, predicts: 'false' as const, says }];
const yes = (idea: string, says: string, probe: string) => [{ idea, predicts: 'true' as const, says, probe }];

/** What the guide says of the memory of dicts. */
export const claimsOnMemory = judgeClaims(
  { id: 'dicts-claims-memory', revision: 1, title: 'The guide on the memory of dicts' },
  [
    {
      claim: dictAvoidsCollisions,
      hints: [
        'The last three bits of 0, 64 and 128 are the same.',
        'What decides on the size of the table: which keys, or how many?',
      ],
      mistakes: yes(
        'a hash table grows until its keys part',
        'It could go on for ever: some keys have equal hashes. A taken slot is part of the plan, and the next one is tried.',
        'import sys\nprint(sys.getsizeof({0: 0, 1: 1, 2: 2}), sys.getsizeof({0: 0, 64: 1, 128: 2}))',
      ),
      why: 'Free slots make collisions short, not impossible.',
    },
    {
      claim: dictEmpty216,
      hints: ['Has an empty dict a table?'],
      mistakes: [
        ...yes(
          'a dict begins like a set',
          'A set has eight slots inside. An empty dict has none, and all of them share one table.',
          'import sys\nprint(sys.getsizeof({}), sys.getsizeof(set()))',
        ),
        {
          idea: 'it was so on 3.9',
          predicts: 'depends',
          says: 'On no version. On 3.9 `{}` and `dict()` differ, and neither has that size.',
        },
      ],
      why: 'Someone took the number of a set.',
    },
    {
      claim: dictBase216,
      hints: ['Look for the number among `{}`, `dict()` and dicts of one key, on any version.'],
      mistakes: yes(
        'the first table makes up for it',
        'With its first table a dict has another size, and not the same one on all versions.',
        "import sys\nprint(sys.getsizeof({}), sys.getsizeof({1: 1}), sys.getsizeof({'a': 1}))",
      ),
      why: 'The true figures moved twice: in 3.10, when `dict()` began to wait for its first key, and in 3.11, when tables for texts came.',
    },
    {
      claim: dictPairGrows,
      hints: ['How many of the first five keys change the size?'],
      mistakes: yes(
        'each pair takes memory of its own',
        'The entries lie in one array that was allocated with the table. A pair fills one of them.',
        'import sys\nprint([sys.getsizeof(dict.fromkeys(range(n))) for n in range(12)])',
      ),
      why: 'New keys and values take memory as well, but elsewhere.',
    },
    {
      claim: dictSignificant,
      hints: ['Compare words for each item, even when the dict has just filled up.'],
      mistakes: no('pairs are two words', 'And a hash, and an index slot, and some unused entries.'),
      why: 'Just after a dict has grown it is several times the list.',
    },
    {
      claim: dictHashTable,
      hints: ['How many questions does it take to find one key among a thousand?'],
      mistakes: no('keys are searched in order', 'Then the middle one would take five hundred comparisons.'),
      why: 'The order in which a dict is gone through is that of its entries, and has nothing to do with how a key is found.',
    },
    {
      claim: dictOverAllocates,
      hints: ['At how many lengths is one more key free?'],
      mistakes: no('a dict is as large as it must be', 'It would have to be rebuilt for every key.'),
      why: 'Of 199 additions, a handful found no room.',
    },
    {
      claim: dictMoreThanPairs,
      hints: ['What else is in an entry, and what else in the table?'],
      mistakes: no(
        'the entries are everything',
        'The index table comes on top, and at most two thirds of its slots are ever used.',
      ),
      why: 'With ints as keys there is also a hash for each.',
    },
    {
      claim: dictMutable,
      hints: ['Is the dict another object after a key was added?'],
      mistakes: no(
        'keys cannot be replaced',
        'Values can, and pairs can come and go. Only a key itself must not change its hash.',
      ),
      why: 'The new value takes the place of the old one, and the order stays.',
    },
  ],
);
