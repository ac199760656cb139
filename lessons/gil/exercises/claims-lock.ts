import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  countsLeak,
  littleOverhead,
  safeWithoutObjectLocks,
  singleThreaded,
} from '#lessons/claims/gil-lock.ts';
import { evenOnManyCores, mustAcquire, objectAccess } from '#lessons/claims/gil.ts';
import { oneExecutesBytecode, otherWorkMeanwhile } from '#lessons/claims/threads-cores.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 588 to 616: the lock. */
export const claimsLock = judgeClaims(
  { id: 'gil-claims-lock', revision: 1, title: 'The guide on the lock' },
  [
    ask(littleOverhead, 'true', {
      hint: 'How often does the sleeper wake up beside a thread that computes?',
      idea: 'a lock costs nothing worth talking about',
      says: 'For one thread, yes. Here one thread computes, and the other waits a switch interval for each of its short turns.',
      why: 'What is rare to pay can be a lot to pay: it depends on how often the lock is wanted.',
    }),
    ask(oneExecutesBytecode, 'false', {
      hint: 'Can the ticker move while the main thread keeps the lock?',
      idea: 'threads run side by side',
      says: 'They exist side by side. Not one tick was counted while the main thread went round its loop.',
      why: 'This is the one sentence about the GIL that is true as it stands, in one interpreter with a GIL.',
    }),
    ask(evenOnManyCores, 'false', {
      hint: 'How much CPU time can three threads use in a second of wall time?',
      idea: 'three threads, three cores',
      says: 'Together they used one second of CPU in a second, however many cores there were.',
      why: 'It is the ratio that counts, so that a busy machine does not change the answer.',
    }),
    ask(mustAcquire, 'false', {
      hint: 'When did the second thread move: while the main thread summed up, or while it slept?',
      idea: 'the second thread gets a share at all times',
      says: 'With a switch interval of 100 seconds nobody could ask. It got on when the main thread gave the lock up by itself.',
      why: 'With the usual interval it would have asked after a few milliseconds.',
    }),
    ask(otherWorkMeanwhile, 'false', {
      hint: 'What does `os.read` do with the GIL before it blocks?',
      idea: 'who is inside C code keeps the lock',
      says: 'Unless its author releases it, and round a call that may block every author does.',
      why: 'Otherwise nobody could ever write into that pipe.',
    }),
    ask(singleThreaded, 'true', {
      hint: 'The main thread computes twice. Does the other one stand still both times?',
      idea: 'computing needs the GIL',
      says: 'Computing with Python objects does. A hash reads bytes, gives the lock up for as long, and needs a core of its own.',
      why: 'So it matters what a program computes with.',
    }),
    ask(objectAccess, 'false', {
      hint: 'What could happen if two threads appended to the same slot?',
      idea: 'without a lock of yours, items get lost',
      says: 'Not with `append`: it is one call of C code, and nobody can come in between.',
      why: 'Do not rely on it for `x = x + [1]`, which is several.',
    }),
    ask(safeWithoutObjectLocks, 'false', {
      hint: 'How far can the count be off, if only one of 80,000 changes is lost?',
      idea: 'counts drift apart when threads share an object',
      says: 'Not by one. Whoever changes a count has the GIL.',
      why: 'The program asked for a switch every microsecond, and still nothing was lost.',
    }),
    ask(countsLeak, 'false', {
      hint: 'When is an object freed whose count never reaches zero?',
      idea: 'the collector finds it',
      says: 'The collector looks for cycles. It believes the counts; one that is too high means that somebody outside still needs the object.',
      why: 'The program forges the count to show what a lost decrement would do.',
    }),
  ],
);
