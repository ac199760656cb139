import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** What is looked at inside a function, and how many references somebody counts who sees only names. */
const LOOKS = {
  local: {
    text: 'def look():\n    thing = object()\n    return sys.getrefcount(thing)\n\nprint(look())',
    names: 1,
  },
  'argument that nobody else has': {
    text: 'def look(thing):\n    return sys.getrefcount(thing)\n\nprint(look(object()))',
    names: 1,
  },
  'argument that the caller has, too': {
    text: 'def look(thing):\n    return sys.getrefcount(thing)\n\nmine = object()\nprint(look(mine))',
    names: 2,
  },
  'local in a list': {
    text: 'def look():\n    thing = object()\n    row = [thing] * 3\n    return sys.getrefcount(thing)\n\nprint(look())',
    names: 4,
  },
} as const;

type LookParams = { readonly look: keyof typeof LOOKS; readonly environment: EnvironmentId };

/** References that the interpreter holds for a call, or does not. */
export const lent = defineExercise<LookParams>({
  kind: 'predict-output',
  id: 'references-in-calls',
  revision: 1,
  subject: 'reference count',
  title: 'Counted inside a function',
  instances: [
    { look: 'local', environment: 'cpython-3.13-64' },
    { look: 'local', environment: BROWSER_ENVIRONMENT },
    { look: 'argument that the caller has, too', environment: 'cpython-3.13-64' },
    { look: 'argument that nobody else has', environment: 'cpython-3.9-64' },
    { look: 'local in a list', environment: BROWSER_ENVIRONMENT },
    { look: 'argument that nobody else has', environment: 'cpython-3.11-64' },
    { look: 'argument that the caller has, too', environment: 'cpython-3.9-64' },
    { look: 'local in a list', environment: 'cpython-3.12-64' },
    { look: 'argument that the caller has, too', environment: BROWSER_ENVIRONMENT },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    'Now inside a function. What does `sys.getrefcount` report, run as a script? ' +
    (p.environment === BROWSER_ENVIRONMENT
      ? 'This is Python 3.14, which lends locals to a call where it can, without counting.'
      : p.environment === 'cpython-3.9-64'
        ? 'In 3.9, the caller of a Python function keeps its arguments on its own stack until the call is over.'
        : 'Since 3.11 the arguments of a call are moved into the frame of the function: the caller does not keep them.'),
  code: (p) => `import sys

${LOOKS[p.look].text}
`,
  check: (_p, code) => ({ checker: 'output', code }),
  numeric: { unit: 'references' },
  hints: () => [
    'Count the names and the places. Then ask who else holds the object while the call of `getrefcount` is running.',
    'Its own argument is a reference on the stack. Is it counted in this version? And is there a second stack, below this one?',
  ],
  mistakes: [
    {
      idea: 'only names and places count',
      predicts: (reveal) => wrong(reveal, LOOKS[reveal.params.look].names),
      says: () =>
        'The stack holds references as well: what is pushed for a call is there until the call is over, and in this version it is counted.',
      probe: () => 'import sys\nprint(sys.getrefcount(object()))',
    },
    {
      idea: 'names, places, and the call of getrefcount',
      predicts: (reveal) => wrong(reveal, LOOKS[reveal.params.look].names + 1),
      says: ({ target }) =>
        target === BROWSER_ENVIRONMENT
          ? 'That was right up to 3.13. 3.14 reads locals with `LOAD_FAST_BORROW`: the frame keeps the object anyway, so the loan is not counted.'
          : 'One is missing: in 3.9 the caller’s stack holds the argument for the whole length of the call.',
      probe: () => 'import dis\ndef look(thing): return len(thing)\ndis.dis(look)',
    },
    {
      idea: 'every call adds its own reference',
      predicts: (reveal) => wrong(reveal, LOOKS[reveal.params.look].names + 2),
      says: () =>
        'So it was up to 3.10. Since then the arguments of a Python function move from the caller’s stack into the frame, and are counted once.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}** here. CPython 3.9 prints ${printed(reveal, 'cpython-3.9-64')}, 3.11 ${printed(reveal, 'cpython-3.11-64')}, 3.13 ${printed(reveal, 'cpython-3.13-64')}, the browser’s 3.14 ${printed(reveal, BROWSER_ENVIRONMENT)}. ` +
    'Each of these is right: a count says how many references are *counted*, and the interpreter is free to hold some without counting, if it can prove that they end in time. ' +
    'Never write a program that asks for a certain count.',
});
