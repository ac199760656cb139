import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  automatic,
  chunkForEach,
  oneChunk,
  privateHeap,
  rawAllocator,
  systemAllocator,
} from '#lessons/claims/memory-allocation.ts';
import { managerAllocates, managerBetween } from '#lessons/claims/memory-heap.ts';

/** What the guide says of allocating and giving back. */
export const allocation = judgeClaims(
  { id: 'pymalloc-claims-allocation', revision: 1, title: 'The guide on allocating' },
  [
    {
      claim: oneChunk,
      hints: ['What has to happen when a list grows, and what must not?'],
      mistakes: [
        {
          idea: 'a list holds its items',
          predicts: 'true',
          says: 'It holds the address of an array, which is a block of its own and may move.',
          probe: 'xs = []\nplace = id(xs)\nxs.extend(range(10 ** 6))\nprint(id(xs) == place)',
        },
      ],
      why: 'References to the list are addresses, so the list itself can never move.',
    },
    {
      claim: chunkForEach,
      hints: ['What becomes of the block of a float that has died?'],
      mistakes: [
        {
          idea: 'every new object needs a new block',
          predicts: 'true',
          says: 'A type with a free list has blocks at hand that were never given back, so it need not ask for one.',
          probe: 'half = 0.5\nprint(len({id(half + half) for _ in range(100)}))',
        },
      ],
      why: 'The floats that died before left their blocks in the free list of `float`.',
    },
    {
      claim: rawAllocator,
      hints: ['Is there an object allocator in every build?'],
      mistakes: [
        {
          idea: 'every build has pymalloc',
          predicts: 'true',
          says: 'It is an option of the build, and one of these was built without it.',
        },
        {
          idea: 'it is all malloc',
          predicts: 'false',
          says: 'In the builds that you install, small objects come from pools.',
        },
      ],
      why: 'Raw memory must be available without the GIL, and pymalloc works only with it.',
    },
    {
      claim: privateHeap,
      hints: ['How long is the longest block of pymalloc?'],
      mistakes: [
        {
          idea: 'one heap for everything',
          predicts: 'true',
          says: 'For large objects a division of one’s own would gain little: they are few.',
        },
      ],
      why: 'Most objects are far below that limit, so most requests never get to the system.',
    },
    {
      claim: managerBetween,
      hints: ['Is the Python in your browser built with everything?'],
      mistakes: [
        {
          idea: 'all builds have it',
          predicts: 'true',
          says: 'It can be left out, and one of these was built without.',
        },
        {
          idea: 'objects ask the system',
          predicts: 'false',
          says: 'A system call for each integer would be far too slow.',
        },
      ],
      why: 'WebAssembly has one linear memory and a `malloc` of its own, so a second manager seemed of little use.',
    },
    {
      claim: systemAllocator,
      hints: ['Who serves 1,000 bytes?'],
      mistakes: [
        {
          idea: 'Python does it all by itself',
          predicts: 'false',
          says: 'Large blocks, raw memory and the arenas themselves come from outside.',
        },
      ],
      why: 'The bytes between two neighbours are what `malloc` notes for itself, and what it rounds up.',
    },
    {
      claim: managerAllocates,
      hints: ['Who keeps the books that `tracemalloc` reads?'],
      mistakes: [
        {
          idea: 'objects come from the stack',
          predicts: 'false',
          says: 'A thousand objects that stay need a thousand places that stay.',
        },
      ],
      why: 'All of CPython’s allocators can be replaced by hooks (`PyMem_SetAllocator`), and that is how it watches them.',
    },
    {
      claim: automatic,
      hints: ['What did you have to call, the last time a list was no longer needed?'],
      mistakes: [
        {
          idea: 'only gc.collect() frees',
          predicts: 'false',
          says: 'The last reference is enough; nobody has to call anything.',
        },
      ],
      why: 'The collector is not needed for it either.',
    },
  ],
);
