import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const COMPILER = 'The compiler refuses it, and it sees the whole file before anything is executed.';
const RUNNING =
  'To the compiler it is fine. It goes wrong when it is executed, and by then the line before is done.';

const LINES: { readonly [line: string]: string } = {
  'this is no Python': COMPILER,
  '1 / 0': RUNNING,
  'return 5': `${COMPILER} That \`return\` stands outside of any function can be seen without running.`,
  nobody_defined_this: RUNNING,
  'if False: 1 / 0': 'It is compiled and never executed; the compiler even leaves it out.',
  break: `${COMPILER} There is no loop to leave.`,
  "'text' + 5": `${RUNNING} Which types meet at a \`+\`, the compiler does not ask.`,
  'def later(): 1 / 0': 'Executing a `def` makes a function and runs none of it.',
  'def later(): nonlocal x': `${COMPILER} Functions are compiled with the file, whether they are ever called or not.`,
  'import no_such_module': RUNNING,
};

/** When a line is read, and when it is executed. */
export const brokenLine = defineExercise<{ line: string }>({
  kind: 'predict-output',
  id: 'cpu-broken-line',
  revision: 1,
  title: 'How far does it get?',
  instances: Object.keys(LINES).map((line) => ({ line })),
  prompt: ({ line }) =>
    `\`program\` has three lines, and its second is \`${line}\`. It is executed as a file would be, and an error ends it. Which of its other lines were executed?`,
  code: ({ line }) => `program = '''
done.append('first')
${line}
done.append('last')
'''

done = []
try:
    exec(program)
except Exception:
    pass
print(' and '.join(done) if done else 'neither')
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['neither', 'first', 'first and last'],
  hints: () => [
    'Two things happen to a line: it is compiled, and it is executed. Which of them is done for the whole text at once?',
    'Can one see what is wrong with this line without executing anything?',
  ],
  mistakes: [
    {
      idea: 'lines are read one by one',
      predicts: (reveal) => wrong(reveal, 'first'),
      says: () =>
        'Reading comes first, for all lines. Then either nothing at all is executed, or the line’s effect is decided when its turn comes.',
      probe: () =>
        "try:\n    compile('print(1)\\nbreak', 'file', 'exec')\nexcept SyntaxError as error:\n    print(error)",
    },
    {
      idea: 'all errors are found before the start',
      predicts: (reveal) => wrong(reveal, 'neither'),
      says: () =>
        'The compiler knows grammar and scopes. Types, names and values exist only while the program runs.',
    },
  ],
  explain: ({ params, answer }) => `**${String(answer)}**. ${LINES[params.line] ?? ''}`,
});
