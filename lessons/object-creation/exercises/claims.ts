import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  allocates,
  everythingObject,
  memoryManager,
  onHeap,
  pythonHeap,
} from '#lessons/claims/object-creation.ts';
import { intSize, listByLength, listByType, sizeByType } from '#lessons/claims/object-creation-sizes.ts';
import { nameIsAddress, symbolTableAll, symbolTableUpdated } from '#lessons/claims/object-creation-names.ts';
import {
  headerFirst,
  initTime,
  oneBlock,
  search,
  searchCostly,
} from '#lessons/claims/object-creation-steps.ts';
import { inLoops, timeBySize, timeByType } from '#lessons/claims/object-creation-times.ts';

/** What the guide says of the memory of objects. */
export const claimsOnMemory = judgeClaims(
  { id: 'creation-claims-memory', revision: 1, title: 'The guide on the memory of objects' },
  [
    {
      claim: listByType,
      hints: ['What is in the slots of a list?'],
      mistakes: [
        {
          idea: 'a list holds its elements',
          predicts: 'true',
          says: 'It holds pointers. A pointer to a long string is no wider than one to `None`.',
          probe: 'import sys\nprint(sys.getsizeof([None] * 9), sys.getsizeof(["x" * 10_000] * 9))',
        },
      ],
      why: 'The guide counts the number of elements and their types in one breath; only the first matters.',
    },
    {
      claim: listByLength,
      hints: ['Compare an empty list with one of a thousand.'],
      mistakes: [
        {
          idea: 'a list object has a fixed size',
          predicts: 'false',
          says: 'The object has; its array has not, and `getsizeof` counts both.',
          probe: 'import sys\nprint(sys.getsizeof([]), sys.getsizeof([None] * 1000), list.__basicsize__)',
        },
      ],
      why: 'Of two lists of one length the one that grew by appending may still be larger, by its spare slots.',
    },
    {
      claim: intSize,
      hints: ['How large is `10 ** 100`?'],
      mistakes: [
        {
          idea: 'an int is a machine word',
          predicts: 'true',
          says: 'Python’s ints have as many digits as they need, and their objects are as large as that.',
          probe: 'import sys\nprint([sys.getsizeof(2 ** n) for n in (0, 29, 30, 60, 1000)])',
        },
      ],
      why: 'Sizes in the browser differ as well, since the header is half as large.',
    },
    {
      claim: sizeByType,
      hints: ['Try some empty objects.'],
      mistakes: [
        {
          idea: 'the header is all there is',
          predicts: 'false',
          says: 'The header is alike; what follows is up to the type.',
          probe: 'import sys\nprint([sys.getsizeof(thing) for thing in (1.5, "", [], {}, set())])',
        },
      ],
      why: 'The type knows it, so that the allocator need not guess.',
    },
    {
      claim: onHeap,
      hints: ['Who made the type `int`, and when?'],
      mistakes: [
        {
          idea: 'an object is on the heap by definition',
          predicts: 'true',
          says: 'Many were there before the first allocation: they are part of the interpreter’s own data.',
          probe: 'print(bool(int.__flags__ & 1 << 9), bool(type("Thing", (), {}).__flags__ & 1 << 9))',
        },
        {
          idea: 'newer versions moved everything to the heap',
          predicts: 'depends',
          says: 'Many types of the standard library moved there, but the built-in ones did not.',
        },
      ],
      why: 'Since 3.11 the small ints and many strings are in the interpreter’s data, too.',
    },
    {
      claim: pythonHeap,
      hints: [
        'Where does a string of a megabyte come from?',
        'From which size on does CPython ask the C library?',
      ],
      mistakes: [
        {
          idea: 'all of Python’s memory is pooled',
          predicts: 'true',
          says: 'Only requests of up to 512 bytes are. Beyond that CPython asks `malloc`, like any C program.',
        },
        {
          idea: 'on 64 bits all of it is pooled',
          predicts: 'depends',
          says: 'The browser’s Python has no pools at all, that is true. But elsewhere too the large objects come from outside.',
        },
      ],
      why: 'So a large array can go back to the system at once, while a pool must wait until it is empty.',
    },
    {
      claim: allocates,
      hints: ['Watch the traced memory while objects are made.'],
      mistakes: [
        {
          idea: 'memory is allocated when it is used',
          predicts: 'false',
          says: 'The block must be there before anything can be written into it, and the header is written at once.',
          probe:
            'import tracemalloc\ntracemalloc.start()\nkept = [object() for _ in range(1000)]\nprint(tracemalloc.get_traced_memory()[0])',
        },
      ],
      why: 'That the operating system hands out physical pages only on first use is another story.',
    },
    {
      claim: memoryManager,
      hints: ['Who else could count it?'],
      mistakes: [
        {
          idea: 'objects ask the operating system',
          predicts: 'false',
          says: 'That would be thousands of times slower. The system is asked for large pieces, now and then.',
        },
      ],
      why: '`tracemalloc` puts itself between the objects and the allocators, and so can tell which line asked.',
    },
    {
      claim: everythingObject,
      hints: ['What does `isinstance(print, object)` say?'],
      mistakes: [
        {
          idea: 'functions and classes are something else',
          predicts: 'false',
          says: 'They have a type, a count and a place in memory, and can be put into a list.',
          probe: 'print([type(thing).__name__ for thing in (print, int, type, lambda: 0)])',
        },
      ],
      why: 'A class costs a kilobyte or more, by the way.',
    },
  ],
);

/** What the guide says of the steps and of their cost. */
export const claimsOnSteps = judgeClaims(
  { id: 'creation-claims-steps', revision: 1, title: 'The guide on how objects come into being' },
  [
    {
      claim: symbolTableAll,
      hints: ['Can a program make a variable whose name the compiler never saw?'],
      mistakes: [
        {
          idea: 'variables must be listed somewhere',
          predicts: 'true',
          says: 'They are in several places: dicts of modules, arrays of frames, cells. The symbol table is a tool of the compiler.',
          probe: "globals()['made'] = 1\nprint(made)",
        },
      ],
      why: 'In compiled languages the word has another meaning, which may have led the guide astray.',
    },
    {
      claim: symbolTableUpdated,
      hints: ['Which instructions store a local and a global variable?'],
      mistakes: [
        {
          idea: 'a variable is an entry in a table of names',
          predicts: 'true',
          says: 'A global is, in the dict of its module. A local is a numbered slot; its name is not even looked at.',
          probe: 'def f():\n    here = 1\n    return f.__code__.co_varnames, "here" in globals()\nprint(f())',
        },
      ],
      why: 'That is why a local variable is the cheaper one.',
    },
    {
      claim: search,
      hints: ['Where did the object go that was made after another was freed?'],
      mistakes: [
        {
          idea: 'somebody must look for room',
          predicts: 'true',
          says: 'A list of free blocks is kept for each size. Taking its head is no search.',
          probe: 'print(id(object()) == id(object()))',
        },
      ],
      why: 'This is what `malloc` in general does, and what pymalloc was written to avoid.',
    },
    {
      claim: searchCostly,
      hints: ['Does it matter how many holes there are, if nobody searches?'],
      mistakes: [
        {
          idea: 'more holes, longer searches',
          predicts: 'true',
          says: 'The holes are on a list. The first one is taken, and there is nothing to search.',
        },
      ],
      why: 'Holes scattered over many pages do cost something: they are not in the cache, and their pages cannot be given back.',
    },
    {
      claim: oneBlock,
      hints: ['How many allocations does a list of fifty cause?'],
      mistakes: [
        {
          idea: 'an object is one piece of memory',
          predicts: 'true',
          says: 'A list must be able to grow without moving, for others have pointers to it. So its items are in a second block.',
          probe: 'import sys\nprint(list.__basicsize__, sys.getsizeof([None] * 50))',
        },
      ],
      why: 'A tuple cannot grow, and *is* one block.',
    },
    {
      claim: headerFirst,
      hints: ['Does `self` have a type when `__init__` begins?'],
      mistakes: [
        {
          idea: 'init sets the type',
          predicts: 'false',
          says: '`__init__` was found through the type of `self`. It must have been there.',
          probe: 'class Thing:\n    def __init__(self): print(type(self))\nThing()',
        },
      ],
      why: 'The guide puts it into the second step. In CPython it is the end of the first.',
    },
    {
      claim: nameIsAddress,
      hints: ['What happens to `first` when `second` is changed?'],
      mistakes: [
        {
          idea: 'assigning copies',
          predicts: 'false',
          says: 'Nothing is copied. Both names lead to one object.',
          probe: 'first = [1]\nsecond = first\nsecond.append(2)\nprint(first)',
        },
      ],
      why: 'Passing an argument and returning a value are assignments, too.',
    },
    {
      claim: initTime,
      hints: ['What is `__init__` for the interpreter?'],
      mistakes: [
        {
          idea: 'init is part of the allocation',
          predicts: 'false',
          says: 'It is a function of yours, and it is called. What it does takes time.',
        },
      ],
      why: 'Since 3.13 simple cases are inlined into the caller, and still not free.',
    },
    {
      claim: timeBySize,
      hints: ['Five million bytes have to be written by somebody.'],
      mistakes: [
        {
          idea: 'allocating is one step, whatever the size',
          predicts: 'false',
          says: 'Taking a block may be. Filling it is not.',
        },
      ],
      why: 'Memory that nobody fills, like that of `bytes(n)`, can come from the system as zeros, almost for nothing.',
    },
    {
      claim: timeByType,
      hints: ['`object()` against `Fraction(1, 3)`.'],
      mistakes: [
        {
          idea: 'an allocation is an allocation',
          predicts: 'false',
          says: 'A `Fraction` runs dozens of lines of Python before it exists.',
          probe:
            'from timeit import timeit\nfrom fractions import Fraction\nprint(timeit(object, number=20_000), timeit(lambda: Fraction(1, 3), number=20_000))',
        },
      ],
      why: 'The part that all types share is the smaller one.',
    },
    {
      claim: inLoops,
      hints: ['Is the fifty-thousandth object cheaper than the first?'],
      mistakes: [
        {
          idea: 'the interpreter gets used to it',
          predicts: 'false',
          says: 'It does specialise instructions after a few rounds, but each object still has to be made.',
        },
      ],
      why: 'The next lesson is about paying it less often.',
    },
  ],
);
