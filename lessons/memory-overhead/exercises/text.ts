import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';

type TextParams = { readonly n: number; readonly environment: EnvironmentId };

/** A text's header lost a field in 3.12. */
export const text = defineExercise<TextParams>({
  kind: 'predict-size',
  id: 'object-text',
  revision: 1,
  title: 'A header that went on a diet',
  instances: [
    { n: 10, environment: 'cpython-3.13-64' },
    { n: 10, environment: 'cpython-3.11-64' },
    { n: 10, environment: BROWSER_ENVIRONMENT },
    { n: 0, environment: 'cpython-3.9-64' },
    { n: 32, environment: 'cpython-3.12-64' },
    { n: 100, environment: BROWSER_ENVIRONMENT },
    { n: 64, environment: 'cpython-3.9-64' },
    { n: 1, environment: 'cpython-3.13-64' },
    { n: 24, environment: 'cpython-3.11-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    `How many bytes is a text of ${p.n} ASCII letters? Beside the object’s header it has a length, a hash and a word of flags; ` +
    'up to 3.11 also a pointer to a second representation, mostly unused. A zero byte ends the letters.',
  code: (p) => `import sys\n\nthing = 'a' * ${p.n}\nprint(sys.getsizeof(thing))\n`,
  check: (_p, code) => ({ checker: 'sizes', code, expression: 'thing' }),
  hints: () => [
    'Make a list of the words, then add the letters. Mind the version, and the size of a word.',
    'ASCII letters take a byte each, whatever Unicode may need elsewhere.',
  ],
  mistakes: [
    {
      idea: 'Unicode takes four bytes a letter',
      predicts: ({ params, answer }) => (params.n > 0 ? Number(answer) + 3 * params.n : null),
      says: () =>
        'Since PEP 393 (Python 3.3) the widest character of a text decides: one byte for each if all are below 256, then two, then four.',
      probe: () => "import sys\nprint(sys.getsizeof('aaaa') - sys.getsizeof('aaa'))",
    },
    {
      idea: 'a text is stored like in C',
      predicts: ({ params }) => params.n + 1,
      says: () => 'That is the C string inside. It is an object first: type, count, length, hash, flags.',
      probe: () => "import sys\nprint(sys.getsizeof(''))",
    },
    {
      idea: 'the header is the same in every version',
      predicts: ({ params, target }) =>
        target === BROWSER_ENVIRONMENT
          ? 25 + params.n
          : ['cpython-3.9-64', 'cpython-3.11-64'].includes(target)
            ? 41 + params.n
            : 49 + params.n,
      says: () =>
        'One word off, and for a good reason: the pointer `wstr` existed up to 3.11, and 3.12 removed it (PEP 623). Look at the version again.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} bytes**. The same text takes ${String(reveal.value('size', 'cpython-3.11-64'))} in CPython 3.11, ${String(reveal.value('size', 'cpython-3.12-64'))} in 3.12 and ${String(reveal.value('size', BROWSER_ENVIRONMENT))} in your browser. ` +
    'The header is `PyASCIIObject` in `Include/cpython/unicodeobject.h`. Removing one pointer from it saved eight bytes for each text of each program: there is no smaller change with a larger effect.',
});
