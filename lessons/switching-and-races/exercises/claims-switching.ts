import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { awaitYields } from '#lessons/claims/asyncio-computing.ts';
import { contextPerTask, sharedMemory } from '#lessons/claims/asyncio-contexts.ts';
import { awaitLetsOthersRun, knowsActive } from '#lessons/claims/asyncio-driving.ts';
import { loopHoldsContext, resumesAnother, whereLeftOff } from '#lessons/claims/asyncio-turns.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 469 to 491: when control changes hands, and what is kept. */
export const claimsSwitching = judgeClaims(
  { id: 'switching-claims-control', revision: 1, title: 'The guide on changing hands' },
  [
    ask(awaitYields, 'true', {
      hint: 'What does `helper` wait for?',
      idea: 'each await is a turn of the loop',
      says: 'A hundred awaits of `helper`, and the counter had not one turn. There was nothing to wait for.',
      why: 'A long chain of calls written with `await` costs no turns, and grants none.',
    }),
    ask(loopHoldsContext, 'true', {
      hint: 'Is there a loop in this program?',
      idea: 'the loop saves and restores coroutines',
      says: 'There is no loop here, and the coroutine was paused and continued all the same.',
      why: 'Frames of coroutines live in the coroutine objects, on the heap, not on the thread’s stack.',
    }),
    ask(resumesAnother, 'false', {
      hint: 'Two tasks, and each hands over after every letter.',
      idea: 'the first task finishes first',
      says: 'At its await it joined the end of the queue, behind the other one.',
      why: 'First in, first out, so with two tasks they alternate.',
    }),
    ask(whereLeftOff, 'false', {
      hint: 'What is kept: the name of the function, or the whole frame?',
      idea: 'a pause loses the variables',
      says: 'They are in the frame, and the frame is kept.',
      why: 'Even a half-evaluated expression survives: its values lie on the frame’s own stack.',
    }),
    ask(knowsActive, 'false', {
      hint: 'There is a function in asyncio that gives you your own task.',
      idea: 'only the loop knows',
      says: 'Anybody may ask `asyncio.current_task()`.',
      why: 'Libraries use it to cancel the right task at a timeout.',
    }),
    ask(awaitLetsOthersRun, 'true', {
      hint: 'How long does one have to wait for something that is there?',
      idea: 'await is a polite pause',
      says: 'It is a question for a result. If the result is there, it is taken, and the task goes on.',
      why: 'If you want a pause, ask for one: `await asyncio.sleep(0)`.',
    }),
    ask(contextPerTask, 'false', {
      hint: 'When does a task get its context, and is it the original?',
      idea: 'a module-level variable is global',
      says: 'The `ContextVar` object is. Its value is looked up in the current context, and each task has one.',
      why: 'Web frameworks keep the current request in such a variable.',
    }),
    ask(sharedMemory, 'false', {
      hint: 'How many lists are there?',
      idea: 'tasks are isolated from each other',
      says: 'Processes are. Tasks see the same objects, like functions that call one another.',
      why: 'That is convenient, and the rest of this lesson is about its price.',
    }),
  ],
);
