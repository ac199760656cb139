import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { managerAllocates, managerFrees, zeroMeansUnreferenced } from '#lessons/claims/internals-counting.ts';
import {
  clearedAutomatically,
  decidedByCounting,
  removedAtZero,
  techniqueIsGc,
  zeroIsGarbage,
} from '#lessons/claims/internals-objects.ts';

/** What the guide says of how memory is given back. */
export const claimsOnCounting = judgeClaims(
  { id: 'references-claims', revision: 1, title: 'The guide on giving memory back' },
  [
    {
      claim: decidedByCounting,
      hints: [
        'The program makes an object that refers to itself, and drops it. What is its count then?',
        'Without any exception?',
      ],
      mistakes: [
        {
          idea: 'counting finds everything',
          predicts: 'true',
          says: 'It finds nearly everything. Objects that refer to each other keep their counts above zero, though nobody can reach them.',
          probe: 'import gc\nrow = []\nrow.append(row)\ndel row\nprint(gc.collect() > 0)',
        },
      ],
      why: 'As a rule of thumb the statement is good: most programs make few cycles.',
    },
    {
      claim: techniqueIsGc,
      hints: ['The collector can be switched off. What of memory management still works then?'],
      mistakes: [
        {
          idea: 'automatic means garbage collected',
          predicts: 'true',
          says: 'In many languages. Python frees nearly all objects by counting, and `gc` is only for what counting misses.',
          probe:
            'import gc, weakref\nclass Thing: pass\ngc.disable()\nthing = Thing()\nwatch = weakref.ref(thing)\ndel thing\nprint(watch())',
        },
        {
          idea: 'older versions only counted',
          predicts: 'depends',
          says: 'The collector of cycles is there since 2.0, beside the counting.',
        },
      ],
      why: 'Textbooks call counting a kind of garbage collection, too; in Python’s own words it is not.',
    },
    {
      claim: zeroMeansUnreferenced,
      hints: ['Is there a kind of reference that is not counted?'],
      mistakes: [
        {
          idea: 'every reference counts',
          predicts: 'true',
          says: 'Weak references do not. They lead to the object for as long as others keep it.',
          probe:
            'import sys, weakref\nclass Thing: pass\nthing = Thing()\nbefore = sys.getrefcount(thing)\nwatch = weakref.ref(thing)\nprint(sys.getrefcount(thing) - before)',
        },
      ],
      why: 'Caches are built on that.',
    },
    {
      claim: zeroIsGarbage,
      hints: ['The finaliser notes when it runs. Has it run by the next line?'],
      mistakes: [
        {
          idea: 'garbage waits for the collector',
          predicts: 'false',
          says: 'What is counted down to zero does not wait for anybody.',
        },
        {
          idea: 'newer versions free later',
          predicts: 'depends',
          says: 'Builds without a GIL may. Those that answer here count as ever.',
        },
      ],
      why: 'So a file that nobody holds any more is closed at once, in CPython. Other implementations wait.',
    },
    {
      claim: removedAtZero,
      hints: ['The collector is off, and a weak reference watches. What does it see after `del`?'],
      mistakes: [
        {
          idea: '`del` only marks',
          predicts: 'false',
          says: '`del` takes away a name. If that was the last reference, the object goes in the same moment.',
        },
      ],
      why: 'Whoever takes the count to zero does the freeing, in `_Py_Dealloc`, and pays for its time.',
    },
    {
      claim: clearedAutomatically,
      hints: [
        'There are two cases in the program: bytes that nobody refers to any more, and bytes that a name still holds.',
        'Who knows what your program will need again: Python, or you?',
      ],
      mistakes: [
        {
          idea: 'automatic means that there is nothing left to do',
          predicts: 'true',
          says: 'Python sees references, not needs. What a name or a list still refers to is kept, though you will never look at it again.',
          probe:
            'import tracemalloc\ntracemalloc.start()\nlast_used = bytearray(10**6)\nprint(tracemalloc.get_traced_memory()[0])',
        },
      ],
      why: 'A cache that only grows is the usual “leak” of Python: nothing is lost, and nothing is let go.',
    },
    {
      claim: managerAllocates,
      hints: ['The program makes five thousand plain objects and asks how much memory was handed out.'],
      mistakes: [
        {
          idea: 'blocks are used again, so nothing is allocated',
          predicts: 'false',
          says: 'They are, once they are free. Here all five thousand live at the same time.',
        },
        {
          idea: 'the browser has no allocator of blocks',
          predicts: 'depends',
          says: 'It has another one, of the C library. A block for each object it is all the same.',
        },
      ],
      why: 'Where the blocks come from is the subject of the track on memory.',
    },
    {
      claim: managerFrees,
      hints: ['The list held the only references. What happens to the objects when it goes?'],
      mistakes: [
        {
          idea: 'freed blocks stay with Python',
          predicts: 'false',
          says: 'The *system* may not get the memory back. But the blocks are free for other objects.',
        },
      ],
      why: 'A few types keep some of their blocks for the next object; plain objects do not.',
    },
  ],
);
