import { judgeClaims } from '#lessons/author/judge-claims.ts';
import * as compared from '#lessons/claims/processes-compared.ts';
import * as cores from '#lessons/claims/processes-cores.ts';
import { suitedToWaiting } from '#lessons/claims/processes-memory.ts';

/** What the guide says when it compares processes with threads. */
export const claimsCompared = judgeClaims(
  { id: 'processes-claims-compared', revision: 1, title: 'The guide compares' },
  [
    {
      claim: suitedToWaiting,
      hints: [
        'A wait needs no interpreter. What does a process bring along?',
        'CPU time counts starting and ending, not waiting.',
      ],
      mistakes: [
        {
          idea: 'a waiting worker costs nothing',
          predicts: 'true',
          says: 'The wait is free. To be started, copied and cleaned up is not.',
        },
      ],
      why: 'The guide says the opposite, too, some thirty lines further on.',
    },
    {
      claim: compared.bothConcurrent,
      hints: ['Does a wait need the GIL?'],
      mistakes: [
        {
          idea: 'threads are not concurrent, because of the GIL',
          predicts: 'false',
          says: 'They do not *compute* at the same time. All three were in the middle of their task when the barrier opened.',
        },
      ],
      why: 'A barrier for three opens only when three are there at once.',
    },
    {
      claim: compared.sameMemory,
      hints: ['One of the two workers appends to a copy.'],
      mistakes: [
        {
          idea: 'both have the list',
          predicts: 'false',
          says: 'Both have *a* list. The process has its own.',
        },
      ],
      why: 'The process appended to its copy and took it with it.',
    },
    {
      claim: compared.saferApart,
      hints: ['What does the operating system end: threads, or processes?'],
      mistakes: [
        {
          idea: 'a thread crashes alone',
          predicts: 'false',
          says: 'An exception ends a thread alone. A crash in C is a signal, and signals end processes.',
        },
      ],
      why: 'An extension that might crash is a good reason for a process of its own.',
    },
    {
      claim: compared.threadsNotForComputing,
      hints: ['How many GILs are there in each case?'],
      mistakes: [{ idea: 'a GIL stops everybody', predicts: 'false', says: 'Everybody in its process.' }],
      why: 'The main thread gave its GIL up in neither case.',
    },
    {
      claim: compared.threadsLighter,
      hints: ['What has to be copied for each of them?'],
      mistakes: [
        {
          idea: 'a fork copies nothing, so it is free',
          predicts: 'false',
          says: 'It copies no pages. It copies the tables that describe them, and the system sets up a whole process.',
        },
      ],
      why: 'A thread gets a stack and a place in the scheduler.',
    },
    {
      claim: compared.sharingCostlier,
      hints: ['Which of the two queues gives back the very same list?'],
      mistakes: [
        {
          idea: 'a queue is a queue',
          predicts: 'false',
          says: 'One passes a reference, the other writes bytes into a pipe.',
        },
      ],
      why: 'The time of the copy grows with what is sent.',
    },
    {
      claim: compared.threadsForWaiting,
      hints: ['The waits are equal. Compare what is done around them.'],
      mistakes: [
        {
          idea: 'all ways to wait are equal',
          predicts: 'false',
          says: 'They take equally long, and not equally much work.',
        },
      ],
      why: 'A task is an object, a thread a stack, a process a whole memory.',
    },
    {
      claim: cores.poolOfWorkers,
      hints: ['How many different process ids can the jobs report?'],
      mistakes: [
        {
          idea: 'every job has its process',
          predicts: 'false',
          says: 'That is what a pool is there to avoid.',
        },
      ],
      why: 'It may even be a single one that does them all, if it is quick.',
    },
    {
      claim: cores.poolSaves,
      hints: ['When does a pool fork?'],
      mistakes: [
        {
          idea: 'a pool only limits how many run at once',
          predicts: 'false',
          says: 'It also keeps them, so the start is paid once per worker.',
        },
      ],
      why: 'The hook counted every fork of the program.',
    },
  ],
);
