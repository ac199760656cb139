import * as cores from '#lessons/claims/processes-cores.ts';
import * as said from '#lessons/claims/processes.ts';
import { judgeClaims } from '#lessons/author/judge-claims.ts';

const TIED = {
  idea: 'a process belongs to whoever started it',
  predicts: 'true',
  says: 'The system sees two processes with a note who started whom. What depends on that note, Python’s libraries have decided.',
} as const;

/** What the guide says of processes before it comes to memory. */
export const claimsOnProcesses = judgeClaims(
  { id: 'processes-claims-what', revision: 1, title: 'The guide on processes' },
  [
    {
      claim: said.independentRun,
      hints: ['Think of a parent that ends first.', 'What does `daemon=True` mean for a `Process`?'],
      mistakes: [{ ...TIED, idea: 'processes have nothing to do with each other' }],
      why: 'A child made by `os.fork` goes on; a daemonic child is terminated in the exit handler of the process that made it.',
    },
    {
      claim: said.isolatedMemory,
      hints: ['Whose list does the child append to?'],
      mistakes: [
        {
          idea: 'a list is a list',
          predicts: 'false',
          says: 'After the fork there are two of them, at the same address in two memories.',
        },
      ],
      why: 'The parent’s list and the child’s began with the same content, and that is all they have in common.',
    },
    {
      claim: said.instanceOfProgram,
      hints: ['Can one of the two runs be ended without the other?'],
      mistakes: [
        {
          idea: 'a program is a process',
          predicts: 'false',
          says: 'The program is the file. Each run of it has its own memory, its own id, and its own end.',
        },
      ],
      why: 'That is how a server handles many requests: one program, many processes.',
    },
    {
      claim: said.beginsAlone,
      hints: ['Does the interpreter need helpers?'],
      mistakes: [
        {
          idea: 'an interpreter runs beside the program',
          predicts: 'false',
          says: 'The interpreter *is* the process, and your program is what it reads.',
        },
      ],
      why: 'Asking for a child’s end raises `ChildProcessError` where there is none.',
    },
    {
      claim: said.createsMore,
      hints: ['What does `Process.start` ask the system for?'],
      mistakes: [
        {
          idea: 'children are threads with another name',
          predicts: 'false',
          says: 'Each has a process id of its own; threads share one.',
        },
      ],
      why: 'The parent goes on while its children run, until it asks for them with `join()`.',
    },
    {
      claim: said.ownInterpreter,
      hints: ['Where does the interpreter keep its settings?'],
      mistakes: [
        {
          idea: 'a forked child uses its parent’s interpreter',
          predicts: 'false',
          says: 'It uses a copy. What it changes there, nobody else notices.',
        },
      ],
      why: 'The child raised its own limit for recursion; the parent’s stayed where it was.',
    },
    {
      claim: said.severalWays,
      hints: ['How many start methods does your system know?'],
      mistakes: [
        {
          idea: 'there is one way to start a process',
          predicts: 'false',
          says: 'A copy of the parent, a copy of a server, or a new run of the executable: three ways, with different prices.',
        },
      ],
      why: 'The list begins with the one that is taken when nobody asks.',
    },
    {
      claim: said.startCreates,
      hints: ['When is the process id known?'],
      mistakes: [
        {
          idea: 'making the object starts it',
          predicts: 'false',
          says: 'Like a `Thread`, a `Process` waits for its `start()`.',
        },
      ],
      why: 'And it can be started once only.',
    },
    {
      claim: said.examplePrints,
      hints: ['Where does a child’s `print` go?'],
      mistakes: [
        {
          idea: 'a child’s output is lost',
          predicts: 'false',
          says: 'Open files are inherited, the standard output among them.',
        },
      ],
      why: 'The parent waits in `join()` until the child has printed and ended.',
    },
    {
      claim: said.exampleApart,
      hints: ['Compare `os.getpid()` inside and outside of `f`.'],
      mistakes: [
        {
          idea: 'the function runs where it was defined',
          predicts: 'false',
          says: 'It was defined in the parent, and called in a copy of it.',
        },
      ],
      why: 'So an assignment to a global variable in `f` would change nothing in the main program.',
    },
    {
      claim: cores.coreEach,
      hints: ['Who decides which core a process runs on?'],
      mistakes: [
        {
          idea: 'a process is tied to one core',
          predicts: 'false',
          says: 'Only if somebody ties it there, with `os.sched_setaffinity`. The scheduler moves it about as it likes.',
        },
      ],
      why: 'A child inherits the set of cores, and the scheduler chooses among them at every turn.',
    },
    {
      claim: cores.pausedAnywhere,
      hints: ['Does the scheduler know that a lock is held?'],
      mistakes: [
        {
          idea: 'a process with a lock is not interrupted',
          predicts: 'false',
          says: 'The scheduler knows nothing of what the process is in the middle of. The lock stays taken for as long as the pause lasts.',
        },
      ],
      why: 'Here a signal stops the child, so that the pause is long enough to see.',
    },
  ],
);
