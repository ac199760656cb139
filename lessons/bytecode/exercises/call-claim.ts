import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';

type NoParams = Record<string, never>;

/** Guide, line 68: CALL_FUNCTION as the calling instruction. */
export const claimCall = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'bytecode-claim-call-function',
  revision: 1,
  title: 'The instruction of the guide',
  claims: ['call-function-calls'],
  instances: [{}],
  statement: () => 'The instruction that calls a function is CALL_FUNCTION.',
  lines: () => [68, 68],
  prompt: () => 'Is it so, in the versions of Python that people use? The program asks its own interpreter.',
  code: () =>
    "import dis\n\ndef hello():\n    print('Hello, World!')\n\nnames = [step.opname for step in dis.get_instructions(hello)]\nprint('CALL_FUNCTION' in names)\n",
  check: (_p, code) => ({ checker: 'output', code, probes: { used: "'CALL_FUNCTION' in names" } }),
  holds: (value) => value('used') === true,
  hints: () => [
    'Which versions are in use? Heapwise keeps facts for 3.9 and every version after it.',
    'The specialising interpreter arrived in 3.11.',
  ],
  mistakes: [
    {
      idea: 'instruction names never change',
      predicts: () => 'true',
      says: () => 'It was so for decades, up to 3.10. Then calls were rebuilt, twice.',
      probe: () => "import dis\nprint([name for name in dis.opmap if 'CALL' in name])",
    },
    {
      idea: 'the guide is simply wrong',
      predicts: () => 'false',
      says: () =>
        'Too hard on the guide: in 3.9 and 3.10 that is the name you see. Whether it holds depends on the version you ask.',
    },
  ],
  explain: (reveal) =>
    `CPython 3.9 answers ${printed(reveal, 'cpython-3.9-64')}, 3.10 ${printed(reveal, 'cpython-3.10-64')}, 3.11 ${printed(reveal, 'cpython-3.11-64')}, 3.13 ${printed(reveal, 'cpython-3.13-64')}. ` +
    'A statement about instructions needs a version number beside it. The three others in the guide’s list, `LOAD_FAST`, `LOAD_CONST` and `RETURN_VALUE`, still exist; but newer compilers often write a fused or specialised relative in their place.',
});
