import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  floatIsWhole,
  metadataInBlock,
  objectsCostMemory,
  typeDecides,
} from '#lessons/claims/internals-counting.ts';
import { objectsCostTime, valueInBlock } from '#lessons/claims/internals-more.ts';
import { moreThanValue, overheadMatters, typeKept, valueKept } from '#lessons/claims/internals-objects.ts';

/** What the guide says of what an object consists of. */
export const claimsOnObjects = judgeClaims(
  { id: 'object-claims', revision: 1, title: 'The guide on what an object has' },
  [
    {
      claim: typeDecides,
      hints: [
        'Two ways to change what + does: another type, or a method put on the object itself. Which one is heard?',
        'Where does the interpreter look for `__add__`: in the object, or behind its type pointer?',
      ],
      mistakes: [
        {
          idea: 'an object’s own methods come first',
          predicts: 'false',
          says: 'For `thing.method()` they do. An operator skips the object and asks its type.',
          probe:
            'class Thing:\n    pass\n\n\nthing = Thing()\nthing.__len__ = lambda: 5\ntry:\n    len(thing)\nexcept TypeError as error:\n    print(error)',
        },
        {
          idea: 'specialised instructions ask nobody',
          predicts: 'depends',
          says: 'They check the type as well, only faster: a comparison of two pointers.',
        },
      ],
      why: 'That is why a type is needed in every object, and not only for printing it.',
    },
    {
      claim: metadataInBlock,
      hints: ['How large is an object that has no value at all, counted in words?'],
      mistakes: [
        {
          idea: 'metadata is kept in a table',
          predicts: 'false',
          says: 'Whoever has an object has nothing but its address. So what it is must be found there.',
          probe: 'import struct\nprint(object.__basicsize__, struct.calcsize("P"))',
        },
        {
          idea: 'a 32-bit program keeps less',
          predicts: 'depends',
          says: 'Its words are half as long, and there are two of them all the same.',
        },
      ],
      why: 'Builds of 3.13 and later without a GIL have more: a second count, a lock, the owning thread.',
    },
    {
      claim: moreThanValue,
      hints: ['A C `double` takes eight bytes. What would be missing if a float were just that?'],
      mistakes: [
        {
          idea: 'small values are stored bare',
          predicts: 'false',
          says: 'In CPython no value is. Eight bytes alone could be a number, a date, or half a text.',
          probe: 'import sys\nprint(sys.getsizeof(2.5))',
        },
      ],
      why: 'The next lesson counts how much more.',
    },
    {
      claim: typeKept,
      hints: ['Is there anything for which `type(…)` has no answer?'],
      mistakes: [
        {
          idea: '`None` has no type',
          predicts: 'false',
          says: 'It is the only instance of `NoneType`.',
          probe: 'print(type(None), type(type(None)))',
        },
      ],
      why: 'One word in front of every value, and all of Python’s “what are you?” rests on it.',
    },
    {
      claim: valueKept,
      hints: ['Compare `sys.getsizeof` with what C needs for the same number.'],
      mistakes: [
        {
          idea: 'the compiler keeps numbers bare',
          predicts: 'false',
          says: 'It cannot know that a name will always be a number, so it never does.',
        },
        {
          idea: '3.12 stores small integers in the pointer',
          predicts: 'depends',
          says: 'Some languages do so. CPython keeps small integers as ready-made objects instead.',
          probe: 'import sys\nprint(sys.getsizeof(1), id(1) == id(int("1")))',
        },
      ],
      why: 'What looks like a number in a variable is the address of one.',
    },
    {
      claim: floatIsWhole,
      hints: ['Can a number answer a method call, and can its references be counted?'],
      mistakes: [
        {
          idea: 'numbers have no methods',
          predicts: 'false',
          says: '`(2.5).is_integer()` works, and `float` has several more.',
          probe: 'print([name for name in dir(2.5) if not name.startswith("_")])',
        },
        {
          idea: 'floats are immortal, as small integers are',
          predicts: 'depends',
          says: 'There is no cache of floats. Each is made anew, counted, and freed.',
        },
      ],
      why: 'In return floats have a list of used blocks ready, so that making one is quick.',
    },
    {
      claim: objectsCostMemory,
      hints: ['A thousand values of eight bytes. What does a list of them take beyond that?'],
      mistakes: [
        {
          idea: 'a list of floats is an array of doubles',
          predicts: 'false',
          says: 'It is an array of pointers, and each leads to a float with a header.',
          probe: 'import sys\nprint(sys.getsizeof([0.5] * 1000), sys.getsizeof(0.5))',
        },
        {
          idea: 'half the word, no overhead',
          predicts: 'depends',
          says: 'In the browser the values take the same eight bytes, and headers and pointers half: still more than twice in all.',
        },
      ],
      why: 'It costs time as well: whoever adds two of them follows two pointers and makes a third object.',
    },
    {
      claim: objectsCostTime,
      hints: ['Where is the result of an addition kept, if a variable holds nothing but an address?'],
      mistakes: [
        {
          idea: 'a result takes the place of an operand',
          predicts: 'false',
          says: 'Floats cannot be changed, and somebody else may refer to the operand. Each sum is an object of its own.',
          probe: 'a = 2.5\nb = a\na += 1\nprint(a, b)',
        },
      ],
      why: 'Making it and freeing it takes longer than the addition itself.',
    },
    {
      claim: valueInBlock,
      hints: [
        'The program looks for eight bytes of a float, and for a pointer of a list. Must both lie there?',
      ],
      mistakes: [
        {
          idea: 'one object, one block',
          predicts: 'true',
          says: 'A list would have to move when it grows, and everybody who refers to it would have to be told.',
          probe: 'xs = []\nplace = id(xs)\nxs.extend(range(1000))\nprint(id(xs) == place)',
        },
      ],
      why: 'Whoever has a reference finds the pointer to the second block always at the same place.',
    },
    {
      claim: overheadMatters,
      hints: ['The program holds the same numbers in two ways. By which factor may they differ?'],
      mistakes: [
        {
          idea: 'memory is memory',
          predicts: 'false',
          says: 'The same ten thousand numbers take less than half in an array, because they share one header.',
        },
      ],
      why: 'For a handful of objects it does not matter at all; for millions it decides what fits.',
    },
  ],
);
