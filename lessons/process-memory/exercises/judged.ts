import { judgeClaims } from '#lessons/author/judge-claims.ts';
import * as memory from '#lessons/claims/processes-memory.ts';
import * as sharing from '#lessons/claims/processes-sharing.ts';

/** What the guide says of memory in processes, and of sharing it. */
export const claimsOnMemory = judgeClaims(
  { id: 'process-memory-claims', revision: 1, title: 'The guide on memory and sharing' },
  [
    {
      claim: memory.fullyIsolated,
      hints: [
        'Memory is kept apart. What else does a child inherit?',
        'Two processes read from one open file. Who moves its position?',
      ],
      mistakes: [
        {
          idea: 'a process is an island',
          predicts: 'true',
          says: 'Its memory is one. An open file is an object of the system, and parent and child hold the same one, position included.',
        },
      ],
      why: 'The child read four bytes, and the parent found itself four bytes further on.',
    },
    {
      claim: memory.ownModules,
      hints: ['`sys.modules` is a dict. In which memory?'],
      mistakes: [
        {
          idea: 'imports are made once for all',
          predicts: 'false',
          says: 'Once per process. Pool workers that import something large each pay for it.',
        },
      ],
      why: 'Import before you fork, and all children have it; import afterwards, and each does it again.',
    },
    {
      claim: memory.systemProtects,
      hints: ['Both processes use the same address. Is it the same memory?'],
      mistakes: [
        {
          idea: 'an address is a place in the machine',
          predicts: 'false',
          says: 'It is a place in a table that each process has for itself.',
        },
      ],
      why: 'The child wrote straight to an address, past all rules of Python, and hit its own copy.',
    },
    {
      claim: memory.memoryOfItsOwn,
      hints: [
        'Is it said how the process was started?',
        'What does a forked child have to copy in order to read?',
      ],
      mistakes: [
        {
          idea: 'own memory is a copy of everything',
          predicts: 'true',
          says: 'It is a promise of a copy. As long as both only read the bytes, both look at the same pages.',
        },
      ],
      why: 'Large `bytes` and arrays stay shared for good; small objects get copied as their counts are touched.',
    },
    {
      claim: sharing.queueAndPipe,
      hints: ['What do `put` and `get`, `send` and `recv` do?'],
      mistakes: [
        {
          idea: 'a queue works between threads only',
          predicts: 'false',
          says: 'That is `queue.Queue`. The one of `multiprocessing` has a pipe inside.',
        },
      ],
      why: 'A pipe has two ends; a queue is a pipe with locks and a thread that feeds it.',
    },
    {
      claim: sharing.valueAndArray,
      hints: ['Where were their bytes allocated?'],
      mistakes: [
        {
          idea: 'nothing of a process can be seen in another',
          predicts: 'false',
          says: 'These were allocated from a file that both map into their memory.',
        },
      ],
      why: 'Parent and child look at the same bytes through different objects.',
    },
    {
      claim: sharing.serialises,
      hints: ['What can go through a pipe of the system?'],
      mistakes: [
        {
          idea: 'a queue hands on references',
          predicts: 'false',
          says: 'A reference is an address, and means nothing in another memory.',
        },
      ],
      why: '`__reduce__` is what pickle asks an object, and both channels asked.',
    },
    {
      claim: sharing.avoidsSerialising,
      hints: ['What must be sent, so that somebody else can open the block?'],
      mistakes: [
        {
          idea: 'what is sent is always copied',
          predicts: 'false',
          says: 'The block stays where it is. Its name is sent, and whoever knows it can map the block.',
        },
      ],
      why: 'A million bytes and a thousand make the same short pickle.',
    },
    {
      claim: sharing.needsLock,
      hints: ['Both read before either writes. What is written?'],
      mistakes: [
        {
          idea: 'a Value locks itself',
          predicts: 'false',
          says: 'For each access. `+=` is two accesses, and others get in between.',
        },
      ],
      why: 'A barrier makes both read first here; without it, that happens now and then, which is worse.',
    },
    {
      claim: sharing.lockOrders,
      hints: ['Is a lock between processes made of Python objects, or of the system’s?'],
      mistakes: [
        {
          idea: 'each process has its own copy of the lock',
          predicts: 'false',
          says: 'Each has an object; behind all of them is one semaphore of the system.',
        },
      ],
      why: 'No update was lost, though the value itself has no protection.',
    },
  ],
);
