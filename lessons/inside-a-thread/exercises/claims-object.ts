import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  holdsArguments,
  holdsStack,
  holdsState,
  holdsTarget,
  localInside,
  localIsFunction,
} from '#lessons/claims/threads-inside.ts';
import { primitivesExist } from '#lessons/claims/threads-memory.ts';
import { targetAndArguments, threadClass } from '#lessons/claims/threads.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 553 to 580, and 594: what is in the object, and in the module. */
export const claimsObject = judgeClaims(
  { id: 'inside-claims-object', revision: 1, title: 'The guide on the Thread object' },
  [
    ask(holdsStack, 'true', {
      hint: 'Where do you have to look for the frames in this program?',
      idea: 'the object is the thread',
      says: 'It is a handle, written in Python. The interpreter keeps the frames, and knows the thread by its number.',
      why: 'That is also why an object can outlive its thread.',
    }),
    ask(holdsTarget, 'true', {
      hint: 'Look twice: before the run, and after.',
      idea: 'it keeps its target',
      says: 'Until it has run. Then it lets go, so that whatever the target refers to can be freed.',
      why: 'The lines are in a `finally`, so they are reached after an exception too.',
    }),
    ask(holdsArguments, 'true', {
      hint: 'Large data is often handed over as an argument. Should a finished thread keep it?',
      idea: 'it keeps its arguments',
      says: 'It deletes them when the run is over, together with the target.',
      why: 'A list of finished threads therefore keeps little alive.',
    }),
    ask(holdsState, 'true', {
      hint: 'Who would have to write down that a thread became ready? And who tells that one?',
      idea: 'a thread object knows what its thread is doing',
      says: 'It knows whether it was started and whether it has ended. Between these, ask the operating system.',
      why: 'The words of the guide are those of textbooks on schedulers.',
    }),
    ask(localInside, 'true', {
      hint: 'Which dictionary holds the value? Is it reached from the object?',
      idea: 'data of a thread is in its object',
      says: 'Threads that Python did not start have such data as well, and have no such object to begin with.',
      why: 'When the thread ends, its dictionaries go with it.',
    }),
    ask(localIsFunction, 'true', {
      hint: 'What is `type(threading.local)`?',
      idea: 'what is written small is a function',
      says: 'Many old classes are written small: `int`, `list`, `threading.local`.',
      why: 'This one is written in C, with a copy in Python beside it.',
    }),
    ask(threadClass, 'false', {
      hint: 'What does `isinstance` say?',
      idea: 'Thread is a function',
      says: 'It is a class, and you may derive from it.',
      why: 'The class is written in Python; what it calls to get a thread is in C.',
    }),
    ask(targetAndArguments, 'false', {
      hint: 'Look at the names of its parameters.',
      idea: 'arguments are given to start',
      says: '`start` takes none. They go into `args`, a tuple, and `kwargs`.',
      why: 'Forgetting the comma of `args=(x,)` is a classic.',
    }),
    ask(primitivesExist, 'false', {
      hint: 'Three names, written as classes.',
      idea: 'one has to install them',
      says: 'They come with Python, in this very module.',
      why: 'All of them are made of one thing: a lock on which a thread can sleep.',
    }),
  ],
);
