import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  callRecord,
  growsAndShrinks,
  localsTemporary,
  localValues,
  returnAddress,
} from '#lessons/claims/memory.ts';
import { allOnHeap, noAccess, onlyObjects } from '#lessons/claims/memory-heap.ts';

/** What the guide says of stack and heap. */
export const architecture = judgeClaims(
  { id: 'memory-claims-architecture', revision: 1, title: 'The guide on stack and heap' },
  [
    {
      claim: localValues,
      hints: ['What can be put into a slot of a frame?'],
      mistakes: [
        {
          idea: 'as in C',
          predicts: 'true',
          says: 'In C a local array *is* on the stack. In Python a local is a slot with a reference in it.',
          probe: 'def call():\n    local = [1]\n    return local\n\n\nprint(call())',
        },
      ],
      why: 'If it lay in the frame, returning it would have to copy it, and the address would change.',
    },
    {
      claim: allOnHeap,
      hints: ['Is there an object that existed before the heap did?'],
      mistakes: [
        {
          idea: 'no object without a heap',
          predicts: 'true',
          says: 'Some are part of the interpreter’s own program file, compiled in as data.',
          probe: 'print(bool(int.__flags__ & 1 << 9), bool(type("Mine", (), {}).__flags__ & 1 << 9))',
        },
      ],
      why: 'A class of your own carries the flag `Py_TPFLAGS_HEAPTYPE`; `int` does not need it.',
    },
    {
      claim: callRecord,
      hints: ['What has to be remembered while another call runs?'],
      mistakes: [
        {
          idea: 'names live in one table',
          predicts: 'false',
          says: 'Then a recursive call would overwrite its caller’s names.',
        },
      ],
      why: 'Since 3.11 most frames are plain C structures in a large block for each thread, and become objects only when somebody asks.',
    },
    {
      claim: noAccess,
      hints: ['What does the standard library have for those who talk to C?'],
      mistakes: [
        {
          idea: 'Python forbids it',
          predicts: 'true',
          says: 'It does not tempt you to. With an address and `ctypes` every byte of the process is readable.',
        },
      ],
      why: '`id()` even tells you the address.',
    },
    {
      claim: returnAddress,
      hints: ['How does a caller know where it was?'],
      mistakes: [
        {
          idea: 'only machine code returns to addresses',
          predicts: 'false',
          says: 'Bytecode has places too; a frame remembers its own.',
        },
      ],
      why: 'You see it as `f_lasti` and `f_lineno`.',
    },
    {
      claim: onlyObjects,
      hints: ['What do a list and a dict need besides the object?'],
      mistakes: [
        {
          idea: 'everything is an object',
          predicts: 'true',
          says: 'Everything that you can name is. The array of a list has no name and no type.',
        },
      ],
      why: 'They are asked for with `PyMem_Malloc`, which has been served by pymalloc since 3.6.',
    },
    {
      claim: localsTemporary,
      hints: ['Can a function outlive the call that made it?'],
      mistakes: [
        {
          idea: 'the frame goes, and all goes with it',
          predicts: 'true',
          says: 'Whatever is still referred to stays; a closure refers.',
        },
      ],
      why: 'The compiler knows which names inner functions use (`co_cellvars`).',
    },
    {
      claim: growsAndShrinks,
      hints: ['What does `RecursionError` count?'],
      mistakes: [
        {
          idea: 'frames are kept for reuse',
          predicts: 'false',
          says: 'Their memory may be. The stack of calls is as deep as the calls that are under way.',
        },
      ],
      why: '`RecursionError` comes when it has grown too far.',
    },
  ],
);
