import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { cancelCaught, cancelEnds, cancelRaises, cancelStored } from '#lessons/claims/tasks-cancelling.ts';
import { callbacks, keepsException, keepsResult, running, threeStates } from '#lessons/claims/tasks-state.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 525 to 541: states, results, cancellation. */
export const claimsState = judgeClaims(
  { id: 'tasks-claims-state', revision: 1, title: 'The guide on the life of a task' },
  [
    ask(threeStates, 'false', {
      hint: 'One was cancelled, one is done, one waits.',
      idea: 'a failed task has a state of its own',
      says: 'These three are right, and they are all: a failed task is FINISHED, with an exception.',
      why: 'The states are those of futures.',
    }),
    ask(running, 'true', {
      hint: 'How many states does a future have?',
      idea: 'as with threads and processes',
      says: 'A future does not know who works out its result. So a task is pending until it is done.',
      why: 'Which task is executing, `current_task` tells.',
    }),
    ask(keepsResult, 'false', {
      hint: 'The task is asked after it was awaited.',
      idea: 'the result goes to the first who awaits',
      says: 'Everybody who asks gets it, as often as they ask.',
      why: 'So the result lives as long as the task: another thing to keep in mind with large results.',
    }),
    ask(keepsException, 'false', {
      hint: '`wait` does not raise. Where is the KeyError, then?',
      idea: 'an exception is raised, not kept',
      says: 'It is raised in the coroutine, ends it, and is then kept in the task until somebody asks.',
      why: 'The line in the log begins with *Task exception was never retrieved*, and may come long after the failure.',
    }),
    ask(callbacks, 'false', {
      hint: 'Three callbacks, and one more turn of the loop.',
      idea: 'a task has room for one callback',
      says: 'It has room for one in itself, and a list for the rest.',
      why: 'One of the callbacks of most tasks is the next step of the task that awaits them.',
    }),
    ask(cancelRaises, 'false', {
      hint: 'What else could wake a coroutine that is to sleep for a minute?',
      idea: 'a cancelled task just stops',
      says: 'It is told so, by an exception at the place where it waits, and may clean up.',
      why: 'The task does it with `coroutine.throw`.',
    }),
    ask(cancelCaught, 'false', {
      hint: 'It is an exception, and there is an `except`.',
      idea: 'cancelling cannot be refused',
      says: 'It is a request. Whoever catches the exception and goes on has declined it.',
      why: 'Since 3.8 it is a `BaseException`, so that an `except Exception` does not decline by accident.',
    }),
    ask(cancelEnds, 'false', {
      hint: 'Both are asked after the wait.',
      idea: 'a cancelled task is never done',
      says: 'It is done: nothing more will come of it.',
      why: 'Whoever awaits it gets a CancelledError.',
    }),
    ask(cancelStored, 'true', {
      hint: 'Does `exception()` return here, or raise?',
      idea: 'an exception like any other',
      says: 'A cancelled task has no exception to return; asking for it raises a CancelledError.',
      why: 'So ask `cancelled()` first.',
    }),
  ],
);
