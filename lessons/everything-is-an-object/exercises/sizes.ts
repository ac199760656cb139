import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Objects of fixed size, and the bytes of the bare value in each. */
const FIXED = {
  float: { expression: '2.5', value: 8 },
  plain: { expression: 'object()', value: 0 },
  complex: { expression: '1j', value: 16 },
  none: { expression: 'None', value: 0 },
} as const;

type HeaderParams = { readonly object: keyof typeof FIXED; readonly environment: EnvironmentId };

/** The header alone, and the header with a value behind it. */
export const header = defineExercise<HeaderParams>({
  kind: 'predict-size',
  id: 'object-header',
  revision: 1,
  title: 'Header and value',
  instances: [
    { object: 'float', environment: 'cpython-3.13-64' },
    { object: 'plain', environment: 'cpython-3.13-64' },
    { object: 'float', environment: BROWSER_ENVIRONMENT },
    { object: 'complex', environment: 'cpython-3.9-64' },
    { object: 'plain', environment: BROWSER_ENVIRONMENT },
    { object: 'none', environment: 'cpython-3.13-64' },
    { object: 'complex', environment: BROWSER_ENVIRONMENT },
    { object: 'float', environment: 'cpython-3.9-64' },
    { object: 'none', environment: BROWSER_ENVIRONMENT },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    `How many bytes is \`${FIXED[p.object].expression}\`? Predict \`sys.getsizeof\`, and look at the word size beside the question.`,
  code: (p) => `import sys\n\nthing = ${FIXED[p.object].expression}\nprint(sys.getsizeof(thing))\n`,
  check: (_p, code) => ({ checker: 'sizes', code, expression: 'thing' }),
  hints: (p) => [
    'Two things stand in front of every value: a count, and a pointer that says what this is. Each takes one word.',
    p.environment === BROWSER_ENVIRONMENT
      ? 'In this environment a word is half as large as you may be used to. A C `double` is not.'
      : 'A C `double` takes 64 bits. A complex number is two of them. A plain `object()` has no value at all, and neither has `None`.',
  ],
  mistakes: [
    {
      idea: 'an object is its value',
      predicts: (reveal) => wrong(reveal, FIXED[reveal.params.object].value),
      says: ({ params }) =>
        FIXED[params.object].value === 0
          ? 'No value, but something is there: it has a type, and somebody counts its references.'
          : 'That is the bare C value. Nothing in those bytes could tell Python that they are a number.',
      probe: () => "import struct, sys\nprint(struct.calcsize('d'), sys.getsizeof(2.5))",
    },
    {
      idea: 'a word is always eight bytes',
      predicts: (reveal) =>
        reveal.target === BROWSER_ENVIRONMENT ? 16 + FIXED[reveal.params.object].value : null,
      says: () =>
        'Right on a 64-bit Python. The Python in your browser is a 32-bit program (WebAssembly), and both words of the header are half as long.',
      probe: () => "import struct\nprint(struct.calcsize('P'))",
    },
    {
      idea: 'the header is one word',
      predicts: (reveal) => Number(reveal.answer) - Number(reveal.value('word')),
      says: () => 'One word short. There are two of them: the reference count, and the pointer to the type.',
      probe: () => 'import sys\nprint(object.__basicsize__, sys.getsizeof(object()))',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} bytes** with words of ${String(reveal.value('word'))}: reference count, type pointer, and ${FIXED[reveal.params.object].value === 0 ? 'nothing else' : `${String(FIXED[reveal.params.object].value)} bytes of value`}. ` +
    `CPython 3.13 on 64 bits says ${String(reveal.value('size', 'cpython-3.13-64'))}, the browser ${String(reveal.value('size', BROWSER_ENVIRONMENT))}. ` +
    'The two words are `PyObject` in `Include/object.h`; every other object’s struct begins with them.',
});

type ItemsParams = {
  readonly type: 'bytes' | 'tuple';
  readonly n: number;
  readonly environment: EnvironmentId;
};

/** Objects that carry their items: a size field, then the items. */
export const items = defineExercise<ItemsParams>({
  kind: 'predict-size',
  id: 'object-items',
  revision: 1,
  title: 'Objects with a length',
  instances: [
    { type: 'tuple', n: 3, environment: 'cpython-3.13-64' },
    { type: 'bytes', n: 10, environment: 'cpython-3.13-64' },
    { type: 'tuple', n: 3, environment: BROWSER_ENVIRONMENT },
    { type: 'bytes', n: 100, environment: 'cpython-3.9-64' },
    { type: 'tuple', n: 24, environment: 'cpython-3.9-64' },
    { type: 'bytes', n: 0, environment: 'cpython-3.13-64' },
    { type: 'tuple', n: 100, environment: BROWSER_ENVIRONMENT },
    { type: 'bytes', n: 31, environment: BROWSER_ENVIRONMENT },
    { type: 'tuple', n: 1, environment: 'cpython-3.12-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    p.type === 'bytes'
      ? `How many bytes does a \`bytes\` object of length ${p.n} take? It keeps a hash in one word, and for the comfort of C a zero byte at its end.`
      : `How many bytes does a tuple of ${p.n} integers take? Predict \`sys.getsizeof\`, which counts the tuple itself.`,
  code: (p) => `import sys\n\nthing = ${p.type}(range(${p.n}))\nprint(sys.getsizeof(thing))\n`,
  check: (_p, code) => ({ checker: 'sizes', code, expression: 'thing' }),
  hints: (p) => [
    'A variable-sized object adds one word to the header: how many items there are.',
    p.type === 'bytes'
      ? 'Count: header, length, hash, the bytes, the zero.'
      : 'A tuple can be part of a reference cycle, so the collector keeps two words in front of it, and `getsizeof` counts them. Each item is a pointer.',
  ],
  mistakes: [
    {
      idea: 'a tuple holds its integers',
      predicts: ({ params, answer, target }) =>
        params.type === 'tuple'
          ? Number(answer) + params.n * (target === BROWSER_ENVIRONMENT ? 16 - 4 : 28 - 8)
          : null,
      says: () =>
        'You put a whole integer object into each place. A place holds a *pointer*; the integers live elsewhere, and other containers may point at them too.',
      probe: () => "import sys\nprint(sys.getsizeof((1, 2, 3)), sys.getsizeof(('x' * 1000,) * 3))",
    },
    {
      idea: 'no header of the collector',
      predicts: (reveal) => wrong(reveal, Number(reveal.answer) - Number(reveal.value('gc_header'))),
      says: () =>
        'Type, count, length, items: all there. In front of a container stand two more words for the cycle collector, and `getsizeof` adds them.',
      probe: () => 'import sys\nthing = (1, 2, 3)\nprint(thing.__sizeof__(), sys.getsizeof(thing))',
    },
    {
      idea: 'the length is not stored',
      predicts: (reveal) => Number(reveal.answer) - Number(reveal.value('word')),
      says: () => 'One word short: `len()` does not count. It reads a field of the header, `ob_size`.',
      probe: () => 'print(tuple.__basicsize__, object.__basicsize__, tuple.__itemsize__)',
    },
    {
      idea: 'no terminating zero',
      predicts: ({ params, answer }) => (params.type === 'bytes' ? Number(answer) - 1 : null),
      says: () =>
        'Off by one, and by the one of C: there is a zero byte behind the last, so that C functions may be handed the buffer as it is.',
      probe: () => "import sys\nprint(bytes.__basicsize__, sys.getsizeof(b''))",
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} bytes** = ${String(reveal.value('gc_header'))} in front for the collector + ${String(reveal.value('basicsize'))} fixed + ${String(reveal.params.n)} × ${String(reveal.value('itemsize'))}. ` +
    'Python will tell you these parts: `__basicsize__` and `__itemsize__` of the type. ' +
    '`bytes` cannot refer to anything, so it can be no part of a cycle and needs no collector’s header; a tuple can. The structs are `PyVarObject` in `Include/object.h` and `PyGC_Head` in the internal headers.',
});
