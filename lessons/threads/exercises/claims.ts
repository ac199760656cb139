import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { nativeThreads } from '#lessons/claims/gil.ts';
import { startingCosts } from '#lessons/claims/threads-costs.ts';
import {
  concurrentOperations,
  easierSharing,
  example,
  goodForWaiting,
  joinMakesMainWait,
  shareMemory,
  startBegins,
} from '#lessons/claims/threads.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 549 to 564, and what they lead to: starting, joining, sharing. */
export const claimsThreads = judgeClaims(
  { id: 'threads-claims', revision: 1, title: 'The guide on threads' },
  [
    ask(joinMakesMainWait, 'true', {
      hint: 'Who calls `join` in this program?',
      idea: 'join is about the main thread',
      says: 'In most examples the main thread calls it. Here another one does, and the main thread goes on at once.',
      why: 'So threads can wait for each other as well.',
    }),
    ask(shareMemory, 'false', {
      hint: 'Which list does `shared.append` belong to?',
      idea: 'a thread gets a copy',
      says: 'Nothing was copied. The method that the thread called belongs to the main thread’s list.',
      why: 'What is convenient here is dangerous elsewhere, and the next lesson is about that.',
    }),
    ask(easierSharing, 'false', {
      hint: 'Try to write a lambda down as bytes.',
      idea: 'sharing is the same work for both',
      says: 'The thread got the function itself. A process would have needed bytes, and there are none for it.',
      why: 'Easier to share does not mean safer to share.',
    }),
    ask(concurrentOperations, 'false', {
      hint: 'Could four calls, one after the other, pass this barrier?',
      idea: 'the GIL lets one operation begin when another has ended',
      says: 'Then the first would wait at the barrier for ever. All four were in the middle of their operation.',
      why: 'They were under way at the same time, and executed in turns.',
    }),
    ask(goodForWaiting, 'false', {
      hint: 'How many threads are inside `os.read` when the main thread counts?',
      idea: 'because of the GIL threads are good for nothing',
      says: 'Six reads waited at the same time. None of them needed the GIL for that.',
      why: 'A single thread can be in one blocking call at a time; that is what more threads are for.',
    }),
    ask(example, 'false', {
      hint: 'What is a target, and who calls it?',
      idea: 'the target is called twice, or never',
      says: 'It is handed over without being called, and called once on the other side.',
      why: 'Without the `join` it would be printed too: at its end the interpreter waits for its threads.',
    }),
    ask(startBegins, 'false', {
      hint: 'What is there before `start`: a thread, or an object?',
      idea: 'making the object starts the thread',
      says: 'In some libraries. In this one the object waits for its `start`.',
      why: 'It may be called once; a thread cannot be started again.',
    }),
    ask(nativeThreads, 'false', {
      hint: 'Who gives out the number that `get_native_id` returns?',
      idea: 'Python’s threads exist in the interpreter only',
      says: 'Such threads are called green. CPython’s are made by the operating system, each with a number of its own.',
      why: 'That is why they can wait, and compute in C, at the same time.',
    }),
    ask(startingCosts, 'false', {
      hint: 'What does `start` ask for that a call does not?',
      idea: 'a thread is just a function call elsewhere',
      says: 'Elsewhere has to be made first, by the operating system.',
      why: 'The program takes the best of many tries of each, so that a busy machine does not decide.',
    }),
  ],
);
