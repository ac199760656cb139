import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { neverParallel, suitedToWaiting } from '#lessons/claims/gil-cores.ts';
import {
  noProblemForWaiting,
  noSeveralCpus,
  noTrueParallelism,
  slowsComputing,
} from '#lessons/claims/threads-cores.ts';
import { stacksCost, switchingCosts } from '#lessons/claims/threads-costs.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 588 to 626: threads and cores. */
export const claimsCores = judgeClaims(
  { id: 'cores-claims', revision: 1, title: 'The guide on threads and cores' },
  [
    ask(noSeveralCpus, 'true', {
      hint: 'The main thread computes a checksum of bytes. What does it need the GIL for?',
      idea: 'one lock, one CPU',
      says: 'The lock is for Python objects. While C code reads bytes only, it can give the lock up, and a second CPU is of use.',
      why: 'NumPy, compression and hashing work like that.',
    }),
    ask(noTrueParallelism, 'true', {
      hint: 'There are two kinds of work here. Does the ticker move during both?',
      idea: 'threads never run in parallel',
      says: 'During the sum it stood still, and you would have been right. During the compression it moved.',
      why: 'The word that is missing is *bytecode*.',
    }),
    ask(slowsComputing, 'true', {
      hint: 'Slower than what? Compare with the same work without threads.',
      idea: 'the GIL makes computing slow',
      says: 'Not slower than one after the other: it takes about the same CPU time. What it takes away is a gain.',
      why: 'And a program with one thread never notices.',
    }),
    ask(noProblemForWaiting, 'false', {
      hint: 'How many are in the middle of their wait at the same moment?',
      idea: 'the GIL is in the way of everything',
      says: 'A thread that waits has given it up. All eight waited at once.',
      why: 'It becomes a problem as soon as one of them computes, as you have seen in the lesson before.',
    }),
    ask(switchingCosts, 'true', {
      hint: 'How often can 32 computing threads be switched in a second, if each may wait for an interval?',
      idea: 'many threads, many switches',
      says: 'The switch interval limits them to a few hundred in a second, however many threads there are.',
      why: 'Threads that wake up for a moment, again and again, are another matter.',
    }),
    ask(stacksCost, 'true', {
      hint: 'Reserved and used are two things. Which one fills your memory?',
      idea: 'each thread takes the megabytes of its stack',
      says: 'Those are addresses. Memory is used page by page, when something is written there.',
      why: 'A thread that waits has written to few pages; one in a deep recursion to many.',
    }),
    ask(neverParallel, 'true', {
      hint: 'Does compressing bytes need Python objects?',
      idea: 'a second core is wasted on threads',
      says: 'Not on those that compress. The ticker ran Python on one core while C code worked on another.',
      why: 'The guide says so itself, some pages further on.',
    }),
    ask(suitedToWaiting, 'true', {
      hint: 'Three stretches: a sleep, a sum, a hash. During which does the other thread move?',
      idea: 'computing and threads never go together',
      says: 'For the sum you are right. The hash gives the GIL up, and gains from threads as waiting does.',
      why: 'Ask what the work does with the lock, and not whether it computes.',
    }),
  ],
);
