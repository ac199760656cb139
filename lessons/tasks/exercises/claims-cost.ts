import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { awaitMakesFrame, freedAtEnd, manyAtOnce, resumedWhenDone } from '#lessons/claims/tasks-execution.ts';
import { about400, callbacksTakeMemory, methodsAdd, sizeOfCoroutine } from '#lessons/claims/tasks-size.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 535 to 543: what a task costs. */
export const claimsCost = judgeClaims(
  { id: 'tasks-claims-cost', revision: 1, title: 'The guide on the cost of a task' },
  [
    ask(sizeOfCoroutine, 'true', {
      hint: 'What is in a task: a coroutine, or a pointer to one?',
      idea: 'a task contains its coroutine',
      says: 'It points to it. All tasks of a version have one size.',
      why: 'What a task *keeps alive* is another question, and can be much.',
    }),
    ask(callbacksTakeMemory, 'false', {
      hint: 'A hundred callbacks have to be somewhere.',
      idea: 'callbacks are only names',
      says: 'Each is a pair of function and context, in a list.',
      why: '`getsizeof` does not show it; `tracemalloc` does.',
    }),
    ask(methodsAdd, 'true', {
      hint: 'Where does Python look for a method?',
      idea: 'an object carries its methods',
      says: 'Its class does, once for all.',
      why: 'Attributes of the instance are another matter.',
    }),
    ask(about400, 'true', {
      hint: 'You put a task in order of size in the lesson before.',
      idea: 'a task must be something large',
      says: 'It is a few pointers and flags.',
      why: 'Together with coroutine and future, a waiting task comes nearer to the guide’s figure.',
    }),
    ask(resumedWhenDone, 'false', {
      hint: 'Who is first in the log, and why not the other?',
      idea: 'nobody wakes it',
      says: 'The future does: the task’s wake-up is one of its callbacks.',
      why: '`set_result` schedules it; it does not switch.',
    }),
    ask(awaitMakesFrame, 'true', {
      hint: 'Futures have no frames. Does their await?',
      idea: 'await is a call',
      says: 'Ten awaits, one frame: that of the coroutine itself.',
      why: 'Awaiting makes a small iterator, in C.',
    }),
    ask(freedAtEnd, 'false', {
      hint: 'The task is still there. Is its frame?',
      idea: 'locals live as long as the task',
      says: 'They live as long as the frame, and that goes with the return.',
      why: 'Only the result stays.',
    }),
    ask(manyAtOnce, 'false', {
      hint: 'What does a waiting task take from the loop?',
      idea: 'there is a limit, as with threads',
      says: 'There is none but memory.',
      why: 'Servers with tens of thousands of connections are built this way.',
    }),
  ],
);
