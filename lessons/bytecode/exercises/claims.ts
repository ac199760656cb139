import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  disBuiltIn,
  disShows,
  exampleDisassembled,
  loadConst,
  loadFast,
  returnValue,
  simpleOperations,
} from '#lessons/claims/internals-bytecode.ts';
import { aboveMachineCode } from '#lessons/claims/internals-files.ts';
import { fewerFaster, morePrimitive } from '#lessons/claims/internals-more.ts';

/** What the guide says of dis and of the instructions it shows. */
export const claimsOnInstructions = judgeClaims(
  { id: 'bytecode-claims', revision: 1, title: 'The guide on dis and its instructions' },
  [
    {
      claim: loadFast,
      hints: [
        'Heapwise asks 3.9 to 3.14. Which of them read locals without counting a reference?',
        'A function that returns its argument has hardly anything in it. Is the name there *exactly*?',
      ],
      mistakes: [
        {
          idea: 'instruction names stay',
          predicts: 'true',
          says: 'It was so until 3.13. In 3.14 most reads of locals borrow the reference, and that is another instruction.',
          probe: 'import dis\nprint([name for name in dis.opmap if name.startswith("LOAD_FAST")])',
        },
        {
          idea: 'the name went long ago',
          predicts: 'false',
          says: 'It is still there in five of the six environments, and still an instruction in 3.14.',
        },
      ],
      why: 'A local lives in a numbered slot of the frame, so reading it is an access to an array.',
    },
    {
      claim: loadConst,
      hints: ['The constant is a text. Has any version found a shorter way for texts?'],
      mistakes: [
        {
          idea: 'like the other names, it has changed',
          predicts: 'depends',
          says: 'Small integers have an instruction of their own in 3.14. For texts this one is still used.',
        },
        {
          idea: 'constants are stored in the instructions',
          predicts: 'false',
          says: 'An instruction has one byte for its argument: the number of a constant in `co_consts`.',
        },
      ],
      why: 'Where a constant is all that a function returns, 3.12 and 3.13 fuse loading and returning.',
    },
    {
      claim: returnValue,
      hints: ['Does the function return a constant, or what it was given?'],
      mistakes: [
        {
          idea: '3.12 replaced it',
          predicts: 'depends',
          says: 'It got a companion for constants, and lost it again in 3.14. What is computed is returned by this one everywhere.',
        },
      ],
      why: 'It takes what lies on top of the stack and hands it to the caller’s frame.',
    },
    {
      claim: disShows,
      hints: ['A module has run by the time you can hand it over. What of its code is left?'],
      mistakes: [
        {
          idea: 'a module keeps its code',
          predicts: 'true',
          says: 'It has a dictionary, and in it functions. The code that filled the dictionary ran once and was dropped.',
          probe:
            'import colorsys, types\nprint([type(x).__name__ for x in vars(colorsys).values() if isinstance(x, types.CodeType)])',
        },
      ],
      why: 'To see a module’s own code compile its source: `dis.dis(compile(source, name, "exec"))`.',
    },
    {
      claim: disBuiltIn,
      hints: ['There is a list of what is built into the interpreter: `sys.builtin_module_names`.'],
      mistakes: [
        {
          idea: 'what needs no installation is built in',
          predicts: 'true',
          says: 'It belongs to the standard library: a file written in Python, which is imported like yours.',
          probe: 'import dis, sys\nprint(dis.__spec__.origin, "dis" in sys.builtin_module_names)',
        },
      ],
      why: 'Loosely said it is right, since every installation has it. Its source is worth reading.',
    },
    {
      claim: exampleDisassembled,
      hints: ['Which of the things in the function must show by name, whatever the version?'],
      mistakes: [
        {
          idea: 'the listing is another one in each version',
          predicts: 'depends',
          says: 'It is. But a global name and a constant are in all of them.',
        },
      ],
      why: 'Names of instructions move; that `print` is looked up and a text is loaded does not.',
    },
    {
      claim: morePrimitive,
      hints: ['How many names does the assignment read, and how much does it do with them?'],
      mistakes: [
        {
          idea: 'one line, one instruction',
          predicts: 'false',
          says: 'Every name that is read, every operation and the storing take one each, in all versions.',
          probe: "import dis\ndis.dis('total[name] = price * count + fee')",
        },
      ],
      why: 'Versions differ in how many they are, since some fuse what often stands together.',
    },
    {
      claim: fewerFaster,
      hints: ['Which of the two functions has its loop written out in bytecode?'],
      mistakes: [
        {
          idea: 'the number of instructions never matters',
          predicts: 'false',
          says: 'Where the same work is left to C, the instructions of a loop need not be fetched and carried out.',
        },
      ],
      why: 'That it *can* be faster is all that is said: a single instruction may be slow.',
    },
    {
      claim: simpleOperations,
      hints: ['The program gives `+` a method that sorts a list. How many instructions are that?'],
      mistakes: [
        {
          idea: 'small in the listing is small at work',
          predicts: 'true',
          says: 'It is one row, and one turn of the loop. What is done in the turn is up to the types.',
          probe: 'import dis\ndef add(a, b): return a + b\ndis.dis(add)\nprint(len(add("a" * 10**6, "b")))',
        },
        {
          idea: 'with specialising it is simple',
          predicts: 'depends',
          says: 'A specialised addition of two integers is. For your own types the general one is left.',
        },
      ],
      why: 'The lesson on speed takes this up.',
    },
    {
      claim: aboveMachineCode,
      hints: [
        'Could one instruction of a processor add two numbers of five thousand bits, or join two lists?',
      ],
      mistakes: [
        {
          idea: 'bytecode is the processor’s language',
          predicts: 'false',
          says: 'No processor knows what a list is. The instruction names a function in C, and C is compiled.',
        },
        {
          idea: 'with a JIT it is the same',
          predicts: 'depends',
          says: 'Then bytecode is translated, an instruction into many.',
        },
      ],
      why: 'Which function that is depends on the types of the operands.',
    },
  ],
);
