import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';

const MADE = {
  bytes: { make: 'bytes(n)', why: 'A byte is the value itself, and nothing else is stored for it.' },
  bytearray: {
    make: 'bytearray(n)',
    why: 'As in `bytes`; only that these can be changed, and the block may have room to spare.',
  },
  shorts: { make: "array('h', [7]) * n", why: "`array('h')` stores C shorts." },
  doubles: {
    make: "array('d', [0.5]) * n",
    why: "`array('d')` stores C doubles, what a float has inside, without the rest of the object.",
  },
  list: {
    make: '[7] * n',
    why: 'A list stores a pointer for each, as wide as a word; the number itself exists once.',
  },
  tuple: { make: "('text',) * n", why: 'A tuple stores a pointer for each, whatever it leads to.' },
  range: {
    make: 'range(n)',
    why: 'A range computes its items when they are asked for: start + index × step.',
  },
  text: { make: "'Ж' * n", why: 'All characters of a text are as wide as its widest one needs.' },
  view: {
    make: 'memoryview(bytes(n))',
    why: 'A memoryview looks at the memory of somebody else, and has none of its own for items.',
  },
} as const;
type Kind = keyof typeof MADE;

/** What one more item costs a container. */
export const bytesEach = defineExercise<{ kind: Kind; on: On }>({
  id: 'containers-bytes-each',
  kind: 'predict-output',
  revision: 1,
  title: 'What an item costs',
  claims: ['builtin-types-similar-memory'],
  instances: [
    { kind: 'shorts', on: '3.13' },
    { kind: 'list', on: '3.13' },
    { kind: 'range', on: '3.13' },
    { kind: 'list', on: 'browser' },
    { kind: 'bytes', on: '3.9' },
    { kind: 'doubles', on: 'browser' },
    { kind: 'text', on: '3.13' },
    { kind: 'view', on: '3.13' },
    { kind: 'tuple', on: '3.13' },
    { kind: 'bytearray', on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'bytes' },
  prompt: (p) =>
    `By how many bytes does \`sys.getsizeof\` of \`${MADE[p.kind].make}\` grow with each item more?`,
  code: ({ kind }) =>
    `import sys\nfrom array import array\n\n\ndef make(n):\n    return ${MADE[kind].make}\n\n\nprint((sys.getsizeof(make(2000)) - sys.getsizeof(make(1000))) // 1000)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Does it store the value, a pointer to an object, or neither?',
    'How wide is that? A pointer is a word; a C short is two bytes, a C double eight.',
  ],
  mistakes: [
    {
      idea: 'an item is an object',
      predicts: (r) => unlessRight(28, r),
      says: () => 'No container holds objects. It holds pointers to them, or bare values.',
      probe: () => 'import sys\nprint(sys.getsizeof([1] * 2000) - sys.getsizeof([1] * 1000))',
    },
    {
      idea: 'each item is a pointer',
      predicts: (r) => unlessRight(wordBytes(r.target), r),
      says: () => 'In lists and tuples. Where all items are of one kind, they can do without.',
      probe: () => "from array import array\nfor code in 'bhiqd':\n    print(code, array(code).itemsize)",
    },
    {
      idea: 'each item is a byte',
      predicts: (r) => unlessRight(1, r),
      says: () => 'So it is in `bytes`. This container keeps something else of an item.',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()}**. ${MADE[r.params.kind].why} 64-bit CPython 3.13 prints ${shown(r.value('stdout', 'cpython-3.13-64')).trim()}, the browser ${shown(r.value('stdout', 'pyodide-3.14-32')).trim()}.`,
});
