import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  asyncDeclares,
  awaitGivesResult,
  cooperative,
  entryPoint,
  exampleCompiles,
  mainScheduled,
  paused,
  syntaxSince35,
} from '#lessons/claims/asyncio-syntax.ts';
import { ask } from './ask.ts';

/** Lines 449 to 463: async and await. */
export const claimsSyntax = judgeClaims(
  { id: 'coroutines-claims-syntax', revision: 1, title: 'The guide on async and await' },
  [
    ask(syntaxSince35, 'false', {
      hint: '`ast.parse` can be asked to read as an older version would.',
      idea: 'asyncio came with 3.4',
      says: 'The module did, with coroutines made of generators. The syntax, which is what the parser can tell, came one release later.',
      why: 'Before that, one wrote `@asyncio.coroutine` and `yield from`.',
    }),
    ask(asyncDeclares, 'true', {
      hint: 'What does the name `f` stand for, before any call?',
      idea: 'the function and its coroutine are one thing',
      says: 'The function is like a recipe. Every call gives another coroutine, and each can be run once.',
      why: 'The word coroutine is used for both in talk; `inspect` tells them apart.',
    }),
    ask(paused, 'false', {
      hint: 'Where is the program between the two calls of `send`?',
      idea: 'a function runs to its end',
      says: 'A plain one does. This one left its frame behind at the await and went on in it later.',
      why: 'Nothing but `send` was needed for it, and no loop.',
    }),
    ask(cooperative, 'false', {
      hint: 'Does anything in the long loop hand over control?',
      idea: 'the loop gives everybody a share',
      says: 'It cannot: it does not run while a coroutine runs. They share a thread like a microphone.',
      why: 'That is what non-preemptive means: who has the turn keeps it.',
    }),
    ask(awaitGivesResult, 'false', {
      hint: 'What would `return` be for, otherwise?',
      idea: 'await gives a coroutine, or a future',
      says: 'Calling gives the coroutine. Awaiting it gives what it returned.',
      why: 'The value travels in the `StopIteration` that ends the coroutine.',
    }),
    ask(exampleCompiles, 'true', {
      hint: 'What does the parser see of a comment?',
      idea: 'a comment can fill a body',
      says: 'To the parser a comment is not there, and a `def` without a statement is an error.',
      why: 'Write `pass`, `...`, or a docstring.',
    }),
    ask(mainScheduled, 'true', {
      hint: 'Look for the line that hands `main` to somebody.',
      idea: 'a coroutine runs when it is called',
      says: 'A call makes the coroutine object and returns. Here it is thrown away unused, and Python warns that it was never awaited.',
      why: 'Unlike in JavaScript, where a call of an async function starts it.',
    }),
    ask(entryPoint, 'false', {
      hint: 'What is the loop doing before it is given a coroutine?',
      idea: 'the inner one is first',
      says: '`inner` runs when `main` awaits it, not before.',
      why: 'What was before the `asyncio.run` was an ordinary program, and goes on as one after it.',
    }),
  ],
);
