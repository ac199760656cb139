import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

const WORKS = 'it works';

/** Lines that work in some versions, and since when, in words. */
const LINES = {
  match: { text: 'match 5:\n    case 5: pass', since: '`match` came with 3.10' },
  bits: { text: '(7).bit_count()', since: '`int.bit_count` came with 3.10' },
  union: { text: 'isinstance(5, int | str)', since: 'types can be joined by `|` since 3.10' },
  toml: { text: 'import tomllib', since: '`tomllib` came with 3.11' },
  quotes: { text: "f'{'five'}'", since: 'the same quotes may stand inside an f-string since 3.12' },
  imp: { text: 'import imp', since: '`imp` was removed in 3.12, after years of warnings' },
  prefix: { text: "'py-lib'.removeprefix('py-')", since: '`removeprefix` is there since 3.9' },
  comma: {
    text: 'try: pass\nexcept ValueError, TypeError: pass',
    since: 'several exceptions need no brackets since 3.14; before, they did',
  },
} as const;

type LineParams = { readonly line: keyof typeof LINES; readonly environment: EnvironmentId };

/** The same line, another version: what it is worth depends on who answers. */
export const versions = defineExercise<LineParams>({
  kind: 'predict-output',
  id: 'course-which-version',
  revision: 1,
  title: 'Does it work there?',
  claims: ['guide-describes-3-9'],
  instances: [
    { line: 'bits', environment: 'cpython-3.9-64' },
    { line: 'imp', environment: 'cpython-3.13-64' },
    { line: 'quotes', environment: 'cpython-3.11-64' },
    { line: 'prefix', environment: 'cpython-3.9-64' },
    { line: 'comma', environment: BROWSER_ENVIRONMENT },
    { line: 'match', environment: 'cpython-3.9-64' },
    { line: 'toml', environment: 'cpython-3.10-64' },
    { line: 'imp', environment: 'cpython-3.9-64' },
    { line: 'comma', environment: 'cpython-3.13-64' },
    { line: 'union', environment: 'cpython-3.9-64' },
    { line: 'quotes', environment: 'cpython-3.12-64' },
  ],
  target: (p) => p.environment,
  prompt: () =>
    'The guide was written for Python 3.9, and this question is about the version that stands beside it. What does the program print there: that it works, or the name of an error?',
  code: (p) => `text = ${JSON.stringify(LINES[p.line].text)}

try:
    exec(text)
    print('${WORKS}')
except Exception as error:
    print(type(error).__name__)
`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => [WORKS, 'SyntaxError', 'AttributeError', 'ModuleNotFoundError', 'TypeError'],
  hints: () => [
    'There are three things that can be missing: a rule of the grammar, a module, or something that a type can do. Which could it be here?',
    'What the grammar does not know is found by the compiler, before anything runs. The rest is found when the line is executed.',
  ],
  mistakes: [
    {
      idea: 'what works in one Python 3 works in all',
      predicts: (reveal) => wrong(reveal, WORKS),
      says: ({ params }) =>
        params.line === 'imp'
          ? 'Python promises a warning and some years of time, and then things do go.'
          : 'Old programs mostly run on new versions. The other way round there is no promise: every minor version adds to the language.',
      probe: () => 'import sys\nprint(sys.version_info[:2])',
    },
    {
      idea: 'what is new cannot be parsed',
      predicts: (reveal) => wrong(reveal, 'SyntaxError'),
      says: () =>
        'Only new *grammar* is a syntax error to an old compiler. A new function of a type, or a new module, is an ordinary name that is not found.',
      probe: () => "print(compile('(7).no_such_method()', '', 'eval'))",
    },
  ],
  explain: (reveal) =>
    `Here: *${String(reveal.answer)}*. CPython 3.9 answers *${printed(reveal, 'cpython-3.9-64')}*, 3.13 *${printed(reveal, 'cpython-3.13-64')}*, the browser’s 3.14 *${printed(reveal, BROWSER_ENVIRONMENT)}*: ${LINES[reveal.params.line].since}. ` +
    'With memory and speed it is the same, only that no error tells you. So every number in this course says who gave it.',
});
