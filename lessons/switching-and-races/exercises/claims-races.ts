import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { noRaces } from '#lessons/claims/asyncio-computing.ts';
import { lockHelps, switchingRaces } from '#lessons/claims/asyncio-lifetimes.ts';
import { partiallyModified, pausedAtAnyAwait, safeWithoutAwait } from '#lessons/claims/asyncio-races.ts';
import { runsUntil, yieldsAtAwait } from '#lessons/claims/tasks-execution.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 471 to 509, and 537: races. */
export const claimsRaces = judgeClaims(
  { id: 'switching-claims-races', revision: 1, title: 'The guide on races' },
  [
    ask(noRaces, 'true', {
      hint: 'What has happened between the check and the withdrawal?',
      idea: 'one thread, no races',
      says: 'Both tasks checked before either of them withdrew. A race needs a switch in the wrong place, not a second thread.',
      why: 'This one even has a name: check, then act.',
    }),
    ask(pausedAtAnyAwait, 'false', {
      hint: 'Read off where it stood after each `send`.',
      idea: 'only the first await counts',
      says: 'Each await of something that waits is a place to be suspended.',
      why: 'The good news is in the reverse: where nothing is awaited, it is not.',
    }),
    ask(partiallyModified, 'false', {
      hint: 'What is the sum while the money is on its way?',
      idea: 'a function body is one unit',
      says: 'Up to its await, it is. There the audit ran, and fifty were missing.',
      why: 'Keep both changes on the same side of every await.',
    }),
    ask(safeWithoutAwait, 'false', {
      hint: 'Can anybody run between the two lines of a transfer?',
      idea: 'other tasks may come in at any line',
      says: 'Threads may. A task keeps the turn until it is suspended.',
      why: 'Every sum that the audit saw was the right one.',
    }),
    ask(switchingRaces, 'false', {
      hint: 'Follow `before` through one round of both tasks.',
      idea: 'an addition cannot get lost in one thread',
      says: 'Both read the same number, both wrote that number plus one. One of the two additions is gone, each time.',
      why: 'Read, await, write: the pattern to look for.',
    }),
    ask(lockHelps, 'false', {
      hint: 'What does the second task do at `async with`?',
      idea: 'locks are for threads only',
      says: '`threading.Lock` is, and would block the loop. `asyncio.Lock` suspends the task that has to wait.',
      why: 'It is needed only where an await lies inside of what must stay together.',
    }),
    ask(runsUntil, 'false', {
      hint: 'Is there an await between the first three letters?',
      idea: 'tasks are mixed line by line',
      says: 'Nobody mixes them. Three letters without an await stay three letters in a row.',
      why: 'The last letters come one at a time, after the one await.',
    }),
    ask(yieldsAtAwait, 'true', {
      hint: 'Does `nothing` deserve its name?',
      idea: 'await means: your turn',
      says: 'It means: give me the result. `nothing` had it at once.',
      why: 'Each task wrote both its letters before the other began.',
    }),
  ],
);
