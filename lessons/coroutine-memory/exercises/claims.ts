import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  cyclesDelay,
  freedWhenUnreachable,
  heldWhileWaiting,
  releaseEarly,
  subjectToGc,
} from '#lessons/claims/asyncio-lifetimes.ts';
import {
  dependsOnWork,
  localsInObject,
  ownStack,
  scheduleHasAll,
  scheduleIsReference,
  scheduleSmall,
  small,
} from '#lessons/claims/asyncio-memory.ts';
import { freedAtEnd, localsInFrame } from '#lessons/claims/tasks-execution.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 501, 503, and 539: what a coroutine and a schedule are made of. */
export const claimsParts = judgeClaims(
  { id: 'coroutine-memory-claims-parts', revision: 1, title: 'The guide on what is stored where' },
  [
    ask(ownStack, 'true', {
      hint: 'How many objects does the program go through to get to the inner frame?',
      idea: 'each coroutine has a stack, like a thread',
      says: 'A thread has. A coroutine has one frame; a chain of awaiting coroutines is a chain of objects.',
      why: 'That is why a coroutine is so much smaller than a thread.',
    }),
    {
      ...ask(localsInObject, 'true', {
        hint: 'What did 3.11 change about frames?',
        idea: 'it has always been so',
        says: 'On 3.9 and 3.10 both coroutine objects have the same size: the frame is another object.',
        why: 'So one size means different things: compare only within a version.',
      }),
      mistakes: [
        {
          idea: 'it has always been so',
          predicts: 'true',
          says: 'On 3.9 and 3.10 both coroutine objects have the same size: the frame is another object.',
        },
        {
          idea: 'locals are in a dict, or on the stack',
          predicts: 'false',
          says: 'They are in slots of the frame, and since 3.11 the frame of a coroutine is inside the coroutine.',
        },
      ],
    },
    ask(dependsOnWork, 'false', {
      hint: 'Where do eight variables go?',
      idea: 'coroutines all have one size',
      says: 'Eight variables take eight slots, in the frame of each of them.',
      why: 'The compiler knows how many: `co_nlocals`, plus `co_stacksize` for the values in between.',
    }),
    ask(small, 'false', {
      hint: 'What must be kept: a stack of a thread, or one frame?',
      idea: 'what can be suspended needs a stack',
      says: 'It needs a frame: a header and a few slots.',
      why: 'The prose has the figure.',
    }),
    ask(scheduleHasAll, 'true', {
      hint: 'Where would a loop look for a task that cannot go on anyway?',
      idea: 'a loop goes through all of its tasks',
      says: 'It never does. It learns of a task again when the future that it waits for is done.',
      why: 'So a hundred thousand waiting tasks cost no time at all, only memory.',
    }),
    ask(scheduleSmall, 'false', {
      hint: 'A time, a function, its arguments, a context. How large can that be?',
      idea: 'a timer is something heavy',
      says: 'It is an entry in a list, with a small object behind it.',
      why: 'No thread and no signal is involved: the heap is sorted by time, and the selector gets the first one.',
    }),
    ask(scheduleIsReference, 'true', {
      hint: 'The program prints the type of the last entry.',
      idea: 'the queue holds coroutines',
      says: 'It holds handles, each with a function to call. For a task that is “make the next step”.',
      why: 'Loop, handle, task, coroutine, frame: five objects, each with one job.',
    }),
    ask(localsInFrame, 'false', {
      hint: 'Follow the attributes: `get_coro`, then `cr_frame`, then `f_locals`.',
      idea: 'a suspended function has no variables',
      says: 'It has all of them, and you can look: that is how debuggers show tasks.',
      why: 'The task itself holds nothing but the reference to its coroutine.',
    }),
  ],
);

/** Lines 505, 507, and 539: what lives how long. */
export const lifetimes = [
  heldWhileWaiting,
  releaseEarly,
  subjectToGc,
  freedWhenUnreachable,
  cyclesDelay,
  freedAtEnd,
].map(({ id }) => id);
