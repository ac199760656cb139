import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  callerWaits,
  computingTask,
  goodForWaiting,
  meanwhile,
  notifies,
  offMainThread,
  parallel,
} from '#lessons/claims/asyncio.ts';
import { singleThread } from '#lessons/claims/asyncio-computing.ts';
import { ask } from './ask.ts';

/** Lines 441 to 445: what asynchronous programs are. */
export const claimsConcept = judgeClaims(
  { id: 'coroutines-claims-concept', revision: 1, title: 'The guide on asynchrony' },
  [
    ask(parallel, 'true', {
      hint: 'Under way at the same time, or executing at the same time?',
      idea: 'concurrent and parallel are the same',
      says: 'Eight were under way. But look for a moment in which two of them compute: there is none.',
      why: 'A cook with four pots is concurrent; four cooks are parallel.',
    }),
    ask(offMainThread, 'true', {
      hint: 'Who starts a thread in this program?',
      idea: 'async means in the background',
      says: 'There is no background. A coroutine runs when its loop calls it, in the loop’s own thread.',
      why: 'If the loop is started by `asyncio.run` in the main thread, that is where everything happens.',
    }),
    ask(notifies, 'false', {
      hint: 'A task knows its result and its exception. Whom does it tell?',
      idea: 'nobody hears of a failure',
      says: 'A callback hears of both. What goes unheard is the failure of a task for which nobody asks.',
      why: 'The loop calls the callbacks, one turn later.',
    }),
    ask(meanwhile, 'false', {
      hint: 'Who is asleep during `asyncio.sleep`: the thread, or one task?',
      idea: 'one thread does one thing, waiting included',
      says: 'Waiting is not doing. The thread is free as soon as the task has suspended itself.',
      why: 'The other task went round and round while the first one waited for its timer.',
    }),
    ask(callerWaits, 'false', {
      hint: 'What is a call, if not “do this, then go on”?',
      idea: 'Python may go on early',
      says: 'Nothing in a plain call lets the caller go on before the callee has returned.',
      why: 'The caller’s frame stays below the callee’s on the stack until then.',
    }),
    ask(computingTask, 'true', {
      hint: 'How many threads are there, and who is using them?',
      idea: 'tasks free the main thread, whatever they do',
      says: 'They free it when they wait. A sum is no wait: it needs the very thread that the others need.',
      why: 'Had the computation awaited now and then, the other task would have had its turns.',
    }),
    ask(goodForWaiting, 'false', {
      hint: 'What can overlap: waiting, computing, both?',
      idea: 'overlap is overlap',
      says: 'Twenty sleeps overlap, because each hands control back. Twenty sums do not.',
      why: 'A database, a web server, a timer: whatever happens elsewhere can happen many times at once.',
    }),
    ask(singleThread, 'false', {
      hint: 'A hundred tasks say in which thread they are. How many answers are there?',
      idea: 'a hundred tasks need more than one thread',
      says: 'They are objects, not threads. One thread calls their steps, one after the other.',
      why: 'So nothing in Python’s own code needs a lock against a second thread here.',
    }),
  ],
);
