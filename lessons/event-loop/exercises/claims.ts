import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { notForComputing, oneLoop } from '#lessons/claims/asyncio-computing.ts';
import {
  infiniteLoop,
  needsLoop,
  runsTasksAndCallbacks,
  waitsForEvents,
} from '#lessons/claims/asyncio-loop.ts';
import { byPriority, byReadiness } from '#lessons/claims/asyncio-turns.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 467 to 481: what the loop is and does. */
export const claims = judgeClaims({ id: 'loop-claims', revision: 1, title: 'The guide on the event loop' }, [
  ask(needsLoop, 'false', {
    hint: 'To whom would the task’s first step be handed?',
    idea: 'a task waits until a loop comes along',
    says: 'It would have to be put into some loop’s queue, and none is running here.',
    why: 'You did that in the lesson before.',
  }),
  ask(infiniteLoop, 'false', {
    hint: 'What would you write, if you wrote `run_forever`?',
    idea: 'it is driven by the operating system',
    says: 'The system is only asked, once per turn, what has become ready. The loop is Python code.',
    why: 'Look at the few lines of `run_forever`: they call `_run_once` until a flag is set.',
  }),
  ask(waitsForEvents, 'false', {
    hint: 'How long may the selector sleep, if the next timer is 50 ms away?',
    idea: 'a loop has to look again and again',
    says: 'It would heat your room. The selector is told how long it may sleep, and the system wakes it.',
    why: 'A waiting program uses next to no CPU time.',
  }),
  ask(runsTasksAndCallbacks, 'false', {
    hint: '`call_soon` takes a plain function.',
    idea: 'a loop runs coroutines only',
    says: 'It does not even know what a coroutine is. Tasks do; they hand the loop a callback that makes the next step.',
    why: 'That is all: a queue of functions to call.',
  }),
  ask(oneLoop, 'false', {
    hint: 'Does a task get a loop of its own?',
    idea: 'each task has its loop',
    says: 'A loop is what tasks take turns in. With a loop each there would be no turns.',
    why: 'The usual program calls `asyncio.run` once, at the top.',
  }),
  ask(notForComputing, 'false', {
    hint: 'How many of them can be between `+= 1` and `-= 1` at the same time?',
    idea: 'async code is faster code',
    says: 'It is better at waiting. Eight sums take as long as eight sums.',
    why: 'There is one thread, and a sum does not hand it over.',
  }),
  ask(byReadiness, 'false', {
    hint: 'Three timers. Which is due first?',
    idea: 'first started, first finished',
    says: 'What counts is when the wait is over, and the timers lie in a heap by their times.',
    why: 'For sockets it is the order in which the selector reports them.',
  }),
  ask(byPriority, 'true', {
    hint: 'How would you give a task its priority?',
    idea: 'a scheduler has priorities',
    says: 'An operating system’s does. This one has a `deque`: in at one end, out at the other.',
    why: 'If you need priorities, keep your own `asyncio.PriorityQueue` and let few workers take from it.',
  }),
]);
