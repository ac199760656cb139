import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  callGivesCoroutine,
  coroutineStates,
  generalised,
  viaYield,
} from '#lessons/claims/asyncio-coroutines.ts';
import { callsNext, callsSend, returnsGenerator, stepEndsAtAwait } from '#lessons/claims/asyncio-driving.ts';
import { ask } from './ask.ts';

/** Lines 477 to 489: what a coroutine is made of. */
export const claimsInside = judgeClaims(
  { id: 'coroutines-claims-inside', revision: 1, title: 'The guide on what a coroutine is' },
  [
    ask(generalised, 'false', {
      hint: 'How often is the body entered from outside?',
      idea: 'a second send starts again',
      says: 'A second *call* would make a second coroutine. A second `send` goes on in the first.',
      why: 'Subroutines have callers; coroutines have somebody who continues them.',
    }),
    ask(viaYield, 'true', {
      hint: 'What does a `yield` turn an `async def` into?',
      idea: 'yield is what suspends a coroutine',
      says: 'In your own code that is `await`. With a `yield` of its own the function becomes something else, to be used with `async for`.',
      why: 'At the bottom of every await that really waits there is a `yield`, in library code or in C.',
    }),
    ask(callGivesCoroutine, 'false', {
      hint: 'Both types are printed. Which comes from the call?',
      idea: 'a call gives a future',
      says: 'Futures and tasks belong to asyncio. The language itself knows coroutines only.',
      why: 'The function is an ordinary function object with a flag.',
    }),
    ask(coroutineStates, 'false', {
      hint: '`inspect` knows four states.',
      idea: 'a coroutine runs or is done',
      says: 'In between it is suspended: begun, not finished, and not running.',
      why: 'The fourth state, running, it has only while its own code executes.',
    }),
    ask(callsNext, 'true', {
      hint: 'Try `next(f())` in your head: what would `for x in f()` mean, then?',
      idea: 'a coroutine is an iterator',
      says: 'It was made on purpose not to be one, so that a forgotten `await` fails instead of looping.',
      why: 'Generators have both methods, and that is where the guide’s sentence comes from.',
    }),
    ask(callsSend, 'false', {
      hint: 'The spy notes every call. Which method does it overwrite?',
      idea: 'the loop calls the coroutine itself',
      says: 'A coroutine object cannot be called. The task uses `send`, and `throw` to cancel.',
      why: 'In C the task takes a short cut to the same function, `PyIter_Send`, when the coroutine is a real one.',
    }),
    ask(returnsGenerator, 'true', {
      hint: 'Is there a type of that name in the traceback of “never awaited”?',
      idea: 'coroutines are generators with another keyword',
      says: 'So they were up to 3.4. Since then there is a type of their own.',
      why: 'The C code behind both is the same file, the types are not.',
    }),
    ask(stepEndsAtAwait, 'true', {
      hint: 'Does `helper` ever wait for anything?',
      idea: 'await always stops',
      says: 'An await of a coroutine that returns at once is a call with another spelling.',
      why: 'Five helpers and nothing to wait for: the first `send` got as far as the sleep.',
    }),
  ],
);
