import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { identUnique, localDiffers } from '#lessons/claims/threads-inside.ts';
import {
  ownStack,
  primitivesPrevent,
  shareGlobals,
  shareHeap,
  stackHoldsLocals,
  unsynchronisedRaces,
} from '#lessons/claims/threads-memory.ts';
import { ask } from '#lessons/coroutines/exercises/ask.ts';

/** Lines 576 to 584, and 594: what is a thread’s own, and what is everybody’s. */
export const claimsMemory = judgeClaims(
  { id: 'inside-claims-memory', revision: 1, title: 'The guide on the memory of threads' },
  [
    ask(stackHoldsLocals, 'true', {
      hint: 'The thread has ended, and its stack is gone. What about the frame?',
      idea: 'as in C',
      says: 'In C a local variable is a place on the stack. In Python it is a reference in a frame, to an object on the heap.',
      why: 'Generators could not pause otherwise: their locals must survive the call that ran them.',
    }),
    ask(ownStack, 'false', {
      hint: 'Two threads are in a recursion at the same time. How deep is each?',
      idea: 'one interpreter, one stack',
      says: 'Then two recursions could not be under way at once. Each thread has its own chain of frames.',
      why: 'Only calls are apart. What the calls work on is shared.',
    }),
    ask(shareHeap, 'false', {
      hint: 'Whose is the list when its maker has ended?',
      idea: 'objects belong to the thread that made them',
      says: 'They belong to nobody. They live as long as somebody has a reference, in whichever thread.',
      why: 'Free-threaded builds do note an owner, to count faster; it decides nothing else.',
    }),
    ask(shareGlobals, 'false', {
      hint: 'How many modules `__main__` are there?',
      idea: 'each thread has globals of its own',
      says: 'That is so for processes. There is one module, with one dictionary.',
      why: 'What you want for each thread alone, put into a `threading.local`.',
    }),
    ask(localDiffers, 'false', {
      hint: 'What does `hasattr` say in the second thread?',
      idea: 'an object has one value for each attribute',
      says: 'This one looks into another dictionary for each thread that asks.',
      why: 'Nothing is inherited from the thread that started it.',
    }),
    ask(identUnique, 'true', {
      hint: 'Fifty threads, one after the other. How many numbers?',
      idea: 'an identifier is given out once',
      says: 'Among the living. On Linux it is an address that belongs to the thread, and the next one may get the same place.',
      why: 'So never use it as a key for something that outlives the thread.',
    }),
    ask(unsynchronisedRaces, 'false', {
      hint: 'What had each of them read when it wrote?',
      idea: 'the GIL keeps additions whole',
      says: 'It keeps each instruction whole. Between reading and writing both threads stood at the barrier.',
      why: 'No luck was needed: the barrier makes the worst order happen every time.',
    }),
    ask(primitivesPrevent, 'false', {
      hint: 'Who can come in between the read and the write?',
      idea: 'sleeping gives the lock up',
      says: 'It gives the GIL up, and not your lock. Nobody came in.',
      why: 'The price: eight naps one after the other.',
    }),
  ],
);
