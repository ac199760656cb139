import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { hasCoroutine, refersToLoop } from '#lessons/claims/tasks-state.ts';
import {
  creationSchedules,
  currentLoop,
  isFuture,
  onlyCoroutines,
  statusCancelWait,
  twoWays,
} from '#lessons/claims/tasks.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 515 to 531: what a task is, and how it is made. */
export const claimsMade = judgeClaims(
  { id: 'tasks-claims-made', revision: 1, title: 'The guide on making tasks' },
  [
    ask(isFuture, 'false', {
      hint: 'What do both have: a result, an exception, callbacks?',
      idea: 'a task has a future',
      says: 'It is one: a future that works out its own result.',
      why: 'That is why anything that waits for a future can wait for a task.',
    }),
    ask(creationSchedules, 'false', {
      hint: 'Two numbers: what had run at once, and what a turn later.',
      idea: 'a task has to be started, or awaited',
      says: 'It runs without being awaited, as soon as the loop gets a turn.',
      why: 'Awaiting a task is for its result, not for its start.',
    }),
    ask(statusCancelWait, 'false', {
      hint: 'Each of the four values comes from one method.',
      idea: 'a running task is out of reach',
      says: 'It is an object in your hands: ask it, cancel it, await it.',
      why: 'With `asyncio.wait` one can wait for several, and with a timeout.',
    }),
    ask(twoWays, 'false', {
      hint: 'One function is written with the other.',
      idea: 'they give different things',
      says: 'Both go through the same method of the loop. The short one looks for the running loop first.',
      why: 'Both return the task, and you should keep it.',
    }),
    ask(onlyCoroutines, 'false', {
      hint: 'What could a task send `None` to?',
      idea: 'whatever can be awaited can be a task',
      says: 'A task drives a coroutine by `send`. A future has nothing to drive.',
      why: '`gather` and `wait_for` accept both, and wrap what is a coroutine.',
    }),
    ask(currentLoop, 'true', {
      hint: 'The program sets a current loop, but does not run it.',
      idea: 'there is always a current loop',
      says: 'One was set, and it did not help: the function insists on a loop that is running.',
      why: '`ensure_future` used to be lenient, and was a source of tasks in the wrong loop.',
    }),
    ask(hasCoroutine, 'false', {
      hint: 'The task has to send to it at each step.',
      idea: 'it keeps a copy',
      says: 'Coroutines cannot be copied. It keeps the very object.',
      why: 'Debuggers read the stack of a suspended task from it.',
    }),
    ask(refersToLoop, 'false', {
      hint: 'In whose queue does it put its next step?',
      idea: 'a task may move to another loop',
      says: 'It cannot: it keeps the loop in which it was made, and all its steps are scheduled there.',
      why: 'From another thread, use `asyncio.run_coroutine_threadsafe`.',
    }),
  ],
);
