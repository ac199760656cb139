import { judgeClaims } from '#lessons/author/judge-claims.ts';
import * as tasks from '#lessons/claims/cpu-tasks.ts';
import * as cpu from '#lessons/claims/cpu.ts';

const IDLE = {
  predicts: 'false',
  says: 'Only one executes bytecode. To wait, or to compute in C that has let go of it, takes no GIL.',
} as const;

/** What the guide says of threads, the GIL and cores. */
export const claimsOnThreads = judgeClaims(
  { id: 'cpu-claims-threads', revision: 1, title: 'The guide on threads and cores' },
  [
    {
      claim: tasks.asyncioFiles,
      hints: [
        'What does it mean that a file on disk is "ready"?',
        'What does `epoll` say to a regular file?',
      ],
      mistakes: [
        {
          idea: 'input is input',
          predicts: 'true',
          says: 'A socket can say that something has arrived. A disk is asked, and answers; in between the caller is blocked.',
        },
      ],
      why: 'Libraries for asynchronous files use threads, and so can you.',
    },
    {
      claim: tasks.computingUsesCpu,
      hints: ['Which clock stands still during a wait?'],
      mistakes: [
        {
          idea: 'waiting is work, too',
          predicts: 'false',
          says: 'For you. The system takes a sleeping thread off its core.',
        },
      ],
      why: '`time.process_time` counts seconds on a core, `time.perf_counter` seconds on the wall.',
    },
    {
      claim: cpu.oneThreadBytecode,
      hints: ['A generator expression is bytecode from beginning to end.'],
      mistakes: [
        {
          idea: 'native threads are free to run',
          predicts: 'false',
          says: 'The system would let them. Each has to get the GIL first.',
        },
      ],
      why: 'The second thread wanted to tick every millisecond, and did not once.',
    },
    {
      claim: cpu.severalActive,
      hints: ['What does `zlib` do with the GIL while it compresses?'],
      mistakes: [{ ...IDLE, idea: 'with a GIL, only one thread is active' }],
      why: 'On two cores both really ran at the same moment.',
    },
    {
      claim: cpu.othersInput,
      hints: ['What does a thread hold while it reads from an empty pipe?'],
      mistakes: [{ ...IDLE, idea: 'with a GIL, only one thread can read or write' }],
      why: 'The main thread waited for its byte, and the other one worked.',
    },
    {
      claim: cpu.othersWaiting,
      hints: ['What does a thread do that is alive and does not get on?'],
      mistakes: [
        {
          idea: 'a thread without the GIL has ended, or does not exist',
          predicts: 'false',
          says: 'It is there, and asleep until the lock is passed on.',
        },
      ],
      why: 'Usually it would have asked for the GIL after five milliseconds; here nobody could.',
    },
    {
      claim: cpu.othersInC,
      hints: ['Whose objects does a checksum touch while it runs?'],
      mistakes: [{ ...IDLE, idea: 'with a GIL, only one thread can compute' }],
      why: 'Over a large buffer of bytes no count changes, so the GIL is not needed.',
    },
    {
      claim: cpu.sequential,
      hints: ['Compare the seconds on cores with the seconds on the wall.'],
      mistakes: [
        {
          idea: 'four threads use four cores',
          predicts: 'false',
          says: 'The system would give them four. They queue for one lock.',
        },
      ],
      why: 'For four processes the CPU time would go far beyond the time that passes, given the cores.',
    },
    {
      claim: tasks.threadsNoSpeedup,
      hints: ['How many of the two can execute bytecode at once?'],
      mistakes: [
        { idea: 'two hands are faster than one', predicts: 'false', says: 'Not with one tool for both.' },
      ],
      why: 'The time was about that of one after the other.',
    },
    {
      claim: tasks.cpuNotLimiting,
      hints: ['Where is a thread while it waits for a byte?'],
      mistakes: [
        {
          idea: 'waiting is asking again and again',
          predicts: 'false',
          says: 'It could be programmed so. The system does better: it wakes the thread when there is something.',
        },
      ],
      why: 'A faster processor would not make the byte come any earlier.',
    },
    {
      claim: tasks.threadsSpeedWaiting,
      hints: ['What does a sleeping thread need?'],
      mistakes: [
        {
          idea: 'the GIL lines up the waits',
          predicts: 'false',
          says: 'It is given up before the wait begins.',
        },
      ],
      why: 'So the whole took about as long as one wait.',
    },
  ],
);
