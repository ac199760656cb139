import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  apartFromGeneral,
  drawnFrom,
  floatsExist,
  integersExist,
} from '#lessons/claims/memory-free-lists.ts';
import { footprint, listsFirst, untilExit } from '#lessons/claims/memory-free-lists-containers.ts';
import { atStart, freeList, manyOfEach } from '#lessons/claims/memory-small-integers.ts';

/** What the guide says of free lists and of the small integers. */
export const freeLists = judgeClaims(
  { id: 'free-list-claims', revision: 1, title: 'The guide on free lists' },
  [
    {
      claim: freeList,
      hints: ['Is what is in a free list alive or dead?'],
      mistakes: [
        {
          idea: 'kept is kept',
          predicts: 'true',
          says: 'Both save allocations. But a cache hands out one living object again and again, a free list hands out memory, once.',
          probe: "print(int('100') is int('100'), float('100') is float('100'))",
        },
      ],
      why: 'If 100 came out of a free list, the second 100 would have to be another object.',
    },
    {
      claim: untilExit,
      hints: ['Look up what `gc.collect` does besides collecting.'],
      mistakes: [
        {
          idea: 'free lists are for ever',
          predicts: 'true',
          says: 'They are emptied now and then, so that a process can shrink.',
        },
      ],
      why: 'So a measurement with `tracemalloc` should begin with `gc.collect()`.',
    },
    {
      claim: integersExist,
      hints: ['Does this depend on the version?'],
      mistakes: [
        {
          idea: 'the small integers are one',
          predicts: 'true',
          says: 'They are a cache. For the others there was none for a long time.',
        },
        { idea: 'integers never had one', predicts: 'false', says: 'Look at the newest version here.' },
      ],
      why: 'Python 2 had one without a limit, which never gave anything back; Python 3 began without.',
    },
    {
      claim: listsFirst,
      hints: ['Are `[]` and `list()` the same, for the interpreter?'],
      mistakes: [
        {
          idea: 'a list is a list',
          predicts: 'true',
          says: 'The objects are alike. How they are made is not.',
        },
      ],
      why: 'It is one of the reasons why `[]` is faster than `list()`; that no name has to be looked up is another.',
    },
    {
      claim: floatsExist,
      hints: ['How often does a sum in a loop make a float and drop it?'],
      mistakes: [
        {
          idea: 'floats are too many',
          predicts: 'false',
          says: 'So many are made and dropped that a short list is enough: most die at once.',
        },
      ],
      why: 'In a loop of arithmetic the same one or two blocks go round and round.',
    },
    {
      claim: manyOfEach,
      hints: ['How many objects does it take to share one?'],
      mistakes: [
        {
          idea: 'a stock for heavy use',
          predicts: 'true',
          says: 'An object that never changes can be given to any number of users.',
        },
      ],
      why: 'A reference costs nothing but a place for it.',
    },
    {
      claim: drawnFrom,
      hints: ['What does `id` tell you of two floats, one after the other?'],
      mistakes: [
        {
          idea: 'new objects have new addresses',
          predicts: 'false',
          says: 'An `id` is unique among the living only.',
        },
      ],
      why: 'Last in, first out: what was just freed is still in the processor’s cache.',
    },
    {
      claim: apartFromGeneral,
      hints: ['From where did the list get its blocks?'],
      mistakes: [
        {
          idea: 'a store of its own',
          predicts: 'true',
          says: 'It is a chain through blocks that pymalloc handed out and thinks are in use.',
        },
      ],
      why: 'The chain runs through the dead objects themselves and so needs no memory of its own.',
    },
    {
      claim: atStart,
      hints: ['When would be the best time to make what everybody needs?'],
      mistakes: [
        {
          idea: 'made at first use',
          predicts: 'false',
          says: 'Then each use would have to look whether it is there.',
        },
      ],
      why: 'Up to 3.10 each was allocated when the interpreter started.',
    },
    {
      claim: footprint,
      hints: ['Whose is a block that nobody uses, and that is not free?'],
      mistakes: [
        {
          idea: 'free is free',
          predicts: 'false',
          says: 'For the allocator the block is in use, for the program it is not.',
        },
      ],
      why: 'That is the price of not asking the allocator each time.',
    },
  ],
);
