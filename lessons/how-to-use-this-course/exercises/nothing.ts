import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Things that are empty, and what they have beyond the two words of every object, in words. */
const EMPTY = {
  nothing: { expression: 'None', has: 'no more than that' },
  text: {
    expression: "''",
    has: 'a length, a hash, flags and the zero byte that ends a text; up to 3.11 one pointer more',
  },
  bytes: { expression: "b''", has: 'a length, a hash and the zero byte at the end' },
  tuple: { expression: '()', has: 'a length, and the collector’s two words in front' },
  dots: { expression: '...', has: 'no more than that' },
  float: { expression: '0.0', has: 'the eight bytes of a C `double`, which a zero needs like any number' },
} as const;

type NothingParams = { readonly thing: keyof typeof EMPTY; readonly environment: EnvironmentId };

/** A first prediction: even what is nothing takes memory, and how much depends on where you ask. */
export const nothing = defineExercise<NothingParams>({
  kind: 'predict-size',
  id: 'course-size-of-nothing',
  revision: 1,
  title: 'The size of nothing',
  instances: [
    { thing: 'nothing', environment: 'cpython-3.13-64' },
    { thing: 'nothing', environment: BROWSER_ENVIRONMENT },
    { thing: 'text', environment: 'cpython-3.11-64' },
    { thing: 'float', environment: 'cpython-3.13-64' },
    { thing: 'text', environment: 'cpython-3.13-64' },
    { thing: 'bytes', environment: BROWSER_ENVIRONMENT },
    { thing: 'dots', environment: 'cpython-3.9-64' },
    { thing: 'tuple', environment: BROWSER_ENVIRONMENT },
    { thing: 'bytes', environment: 'cpython-3.9-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    `\`${EMPTY[p.thing].expression}\` looks like nothing at all. How many bytes does \`sys.getsizeof\` report for it? Nobody expects you to know: guess, and look at what comes back.`,
  code: (p) => `import sys\n\nthing = ${EMPTY[p.thing].expression}\nprint(sys.getsizeof(thing))\n`,
  check: (_p, code) => ({ checker: 'sizes', code, expression: 'thing' }),
  hints: (p) => [
    'Every object begins with two words: a count of the references to it, and a pointer to its type.',
    p.environment === BROWSER_ENVIRONMENT
      ? 'A word is as long as a pointer. The Python in your browser is a 32-bit program.'
      : 'A word is as long as a pointer. This Python is a 64-bit program.',
    `On top of the two words comes: ${EMPTY[p.thing].has}.`,
  ],
  mistakes: [
    {
      idea: 'nothing takes nothing',
      predicts: () => 0,
      says: () =>
        'There is an object all the same. You can ask it for its type, so the type must be written down somewhere.',
      probe: () => 'print(type(None), type(...), type(""))',
    },
    {
      idea: 'a pointer’s worth',
      predicts: (reveal) => wrong(reveal, Number(reveal.value('word'))),
      says: () =>
        'That is what it takes to *point* to an object: one word. The object at the other end has two at least.',
      probe: () => "import struct\nprint(struct.calcsize('P'), object.__basicsize__)",
    },
    {
      idea: 'a number of bytes holds everywhere',
      predicts: (reveal) =>
        reveal.target === BROWSER_ENVIRONMENT
          ? Number(reveal.value('size', 'cpython-3.13-64'))
          : wrong(reveal, Number(reveal.value('size', BROWSER_ENVIRONMENT))),
      says: () =>
        'That is right in another place. Each question says which Python it is about, since words, and sometimes headers, differ.',
      probe: () => "import struct, sys\nprint(sys.version_info[:2], struct.calcsize('P'))",
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} bytes**: two words of ${String(reveal.value('word'))} bytes that every object has, and ${EMPTY[reveal.params.thing].has}. ` +
    `CPython 3.9 says ${String(reveal.value('size', 'cpython-3.9-64'))}, 3.13 ${String(reveal.value('size', 'cpython-3.13-64'))}, the browser ${String(reveal.value('size', BROWSER_ENVIRONMENT))}. ` +
    'You need not remember the number. Remember that even nothing has a count and a type: the numbers follow.',
});
