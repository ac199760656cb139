import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  memoryProfilerAvailable,
  memoryProfilerLeaks,
  profilingMeasures,
  referencesKeep,
  referrersFound,
} from '#lessons/claims/optimization.ts';
import { cprofileBuiltIn, cprofileDetailed, profileFindsSlow } from '#lessons/claims/optimization-cpu.ts';

/** What the guide says of profilers. */
export const profilerClaims = judgeClaims(
  { id: 'profile-claims', revision: 1, title: 'The guide on profilers' },
  [
    {
      claim: cprofileDetailed,
      hints: ['It hooks into every call and every return. What does it know at a call?'],
      mistakes: [
        {
          idea: 'a profiler takes samples, so counts are estimates',
          predicts: 'false',
          says: 'Sampling profilers do. This one is told of every call.',
          probe: 'import cProfile\ncProfile.run("[abs(-1) for _ in range(1234)]")',
        },
      ],
      why: '`print_callers` and `print_callees` show who called whom.',
    },
    {
      claim: cprofileBuiltIn,
      hints: ['`sys.builtin_module_names` lists the modules that are compiled into the interpreter.'],
      mistakes: [
        {
          idea: 'what needs no installation is built in',
          predicts: 'true',
          says: 'It comes with Python, as a file of the standard library. *Built-in* is a word with a meaning: compiled into the interpreter.',
          probe:
            'import cProfile, sys\nprint(cProfile.__file__, sys in (sys,), "sys" in sys.builtin_module_names)',
        },
        {
          idea: 'it depends on how Python was built',
          predicts: 'depends',
          says: 'Its C half may be built in or not. The module itself is Python code everywhere.',
        },
      ],
      why: 'The difference matters when a program is packed: files of the library must come along.',
    },
    {
      claim: profileFindsSlow,
      hints: ['Which of the two functions does more work here?'],
      mistakes: [
        {
          idea: 'the function that is called most takes most',
          predicts: 'false',
          says: 'The quick one is called five times as often, and is over at once each time.',
        },
      ],
      why: 'Sort by `tottime` for the function itself, by `cumtime` for it and all it calls.',
    },
    {
      claim: memoryProfilerAvailable,
      hints: ['The program asks which modules can be imported. Who installs them?'],
      mistakes: [
        {
          idea: 'what everybody uses is part of Python',
          predicts: 'true',
          says: 'Both are packages of others. Where nobody has installed them, Python does not have them.',
          probe: "import importlib.util\nprint(importlib.util.find_spec('objgraph'))",
        },
        {
          idea: 'it depends on the platform',
          predicts: 'depends',
          says: 'It depends on who set Python up, not on the version or the platform: none of these has them.',
        },
      ],
      why: 'As it stands, the sentence is false for every Python that was just installed.',
    },
    {
      claim: profilingMeasures,
      hints: ['Does the program learn more than a total?'],
      mistakes: [
        {
          idea: 'Python cannot know which line asked for memory',
          predicts: 'false',
          says: '`tracemalloc` hooks into the allocators and looks at the current frame for each block.',
          probe:
            'import tracemalloc\ntracemalloc.start(3)\nx = [0] * 1000\nprint(*tracemalloc.get_object_traceback(x).format())',
        },
      ],
      why: 'The hooks cost time and memory of their own, so it is off until you start it.',
    },
    {
      claim: memoryProfilerLeaks,
      hints: [
        'What does the difference of two snapshots leave out?',
        'The list of the leak is never emptied.',
      ],
      mistakes: [
        {
          idea: 'the collector would free it',
          predicts: 'false',
          says: 'The list is a global: everything in it can be reached, so nothing may be freed.',
          probe: 'import gc\ncache = [bytearray(10)]\nprint(gc.collect(), len(cache))',
        },
      ],
      why: 'What comes and goes between the snapshots is in neither of them.',
    },
    {
      claim: referrersFound,
      hints: ['The collector itself must be able to go from a container to what it holds.'],
      mistakes: [
        {
          idea: 'references are one-way, so nobody knows who refers to an object',
          predicts: 'false',
          says: 'An object does not know. But all tracked containers can be asked, one after the other.',
          probe: 'import gc\nx = object()\nl = [x]\nprint(any(r is l for r in gc.get_referrers(x)))',
        },
      ],
      why: 'It is a search through everything that is tracked, so use it to look for leaks, not in a loop.',
    },
    {
      claim: referencesKeep,
      hints: ['Who still has the object after `del`?'],
      mistakes: [
        {
          idea: 'del frees the object',
          predicts: 'false',
          says: '`del` takes a name away. The list is another reference.',
          probe: 'x = []\ny = x\ndel x\nprint(y)',
        },
      ],
      why: 'Most leaks in Python are of this kind: a cache, a list of listeners, a closure.',
    },
  ],
);
