import { judgeClaims } from '#lessons/author/judge-claims.ts';
import * as tasks from '#lessons/claims/cpu-tasks.ts';
import * as cpu from '#lessons/claims/cpu.ts';

/** What the guide says of the interpreter, and of tasks that compute or wait. */
export const claimsOnInterpreter = judgeClaims(
  { id: 'cpu-claims-interpreter', revision: 2, title: 'The guide on the interpreter' },
  [
    {
      claim: cpu.lineByLine,
      hints: ['What is in a `.pyc` file?', 'When is a syntax error in the last line reported?'],
      mistakes: [
        {
          idea: 'an interpreter reads as it goes',
          predicts: 'true',
          says: 'That is how a shell does it. Python compiles a whole file first; at the interactive prompt, one statement.',
        },
      ],
      why: 'The first line was fine, and was not executed.',
    },
    {
      claim: cpu.lineAsAWhole,
      hints: ['How many things happen in that line?', 'Which of them fails?'],
      mistakes: [
        {
          idea: 'a line is carried out, or it is not',
          predicts: 'true',
          says: 'That holds for transactions of a database. Nobody takes back what the first half of a line has done.',
        },
      ],
      why: 'Lines exist for people and tracebacks; the machine executes instructions.',
    },
    {
      claim: cpu.eachTimeAnew,
      hints: ['Could a program run whose text has been deleted?'],
      mistakes: [
        {
          idea: 'interpreting is reading again and again',
          predicts: 'true',
          says: 'It is executing bytecode. The text was translated once, before the first round.',
        },
      ],
      why: 'A loop would be slower by a factor of hundreds if each round had to be parsed.',
    },
    {
      claim: cpu.slowerThanC,
      hints: ['`sum` is a loop, too. Written in what?'],
      mistakes: [
        {
          idea: 'compiled to bytecode is compiled',
          predicts: 'false',
          says: 'Bytecode is executed by a loop in C, which looks at each instruction and decides what to do. Machine code needs no such loop.',
        },
      ],
      why: 'Hence the oldest advice on speed: let one call in C do the whole loop.',
    },
    {
      claim: cpu.numbersCost,
      hints: ['Count: test, load, load, multiply, load, subtract, store, jump.'],
      mistakes: [
        {
          idea: 'a calculation is one instruction',
          predicts: 'false',
          says: 'A processor may do it in one. The interpreter loads, calls, stores and jumps, an instruction each.',
        },
      ],
      why: 'Newer versions have instructions that do two of these at once, for the most frequent pairs.',
    },
    {
      claim: cpu.necessary,
      hints: ['What was PEP 703 about?', 'Is it the same in all versions?'],
      mistakes: [
        {
          idea: 'counts cannot be kept without a GIL',
          predicts: 'true',
          says: 'They can: with a count for the owning thread and another one for everybody else, as the build without a GIL does since 3.13.',
        },
        {
          idea: 'it was never needed',
          predicts: 'false',
          says: 'Until 3.12 nobody could build CPython without it.',
        },
      ],
      why: 'The option was added to the build in 3.13; it is not the default.',
    },
    {
      claim: tasks.asyncioSpeedsWaiting,
      hints: ['What does a task do at `await`?'],
      mistakes: [
        {
          idea: 'one thread can wait for one thing',
          predicts: 'false',
          says: 'It waits for whichever comes first, by asking the system about all of them at once.',
        },
      ],
      why: 'This holds in the browser, too, which has no threads.',
    },
    {
      claim: tasks.othersProceed,
      hints: ['The sentence says: in whatever way.', 'Who runs the loop while `time.sleep` sleeps?'],
      mistakes: [
        {
          idea: 'waiting is waiting',
          predicts: 'true',
          says: 'To the loop only what is awaited is a wait. A call that blocks is a long computation.',
        },
      ],
      why: 'The counter moved during `await asyncio.sleep`, and stood still during `time.sleep`.',
    },
  ],
);
