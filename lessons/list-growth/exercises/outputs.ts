import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';

type Filled = { n: number; on: On };

/** How often the array is replaced while a list grows. */
export const arrayMoves = defineExercise<Filled>({
  id: 'lists-array-moves',
  kind: 'predict-output',
  revision: 1,
  title: 'How often the array is replaced',
  claims: ['lists-resizes-rare', 'lists-append-uses-spare', 'lists-append-amortised'],
  instances: [
    { n: 30, on: '3.13' },
    { n: 70, on: '3.9' },
    { n: 100, on: '3.13' },
    { n: 1000, on: '3.13' },
    { n: 45, on: 'browser' },
    { n: 500, on: '3.11' },
    { n: 300, on: 'browser' },
    { n: 5000, on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'times' },
  prompt: (p) => `While ${p.n} items are appended to an empty list, how often does it get a new array?`,
  code: (p) =>
    `import sys\n\nxs = []\nmoves = 0\nfor i in range(${p.n}):\n    before = sys.getsizeof(xs)\n    xs.append(i)\n    if sys.getsizeof(xs) != before:\n        moves += 1\nprint(moves)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Far less often than it is appended to, but more often than if it doubled.',
    'At the start there are 4 slots, then 8. From then on: (m + (m >> 3) + 6) & ~3, with m one more than what fitted before.',
  ],
  mistakes: [
    {
      idea: 'a new array for every item',
      predicts: (r) => r.params.n,
      says: () =>
        'Then n appends would copy on the order of n² pointers. Every new array has room for some appends to come.',
      probe: () =>
        'import sys\nxs = [1]\nxs.append(2)\nprint([sys.getsizeof(xs), xs.append(3), sys.getsizeof(xs)])',
    },
    {
      idea: 'the array doubles',
      predicts: (r) => unlessRight(Math.ceil(Math.log2(r.params.n)) + 1, r),
      says: () =>
        'With doubling it would be so few. CPython grows by about an eighth and so moves more often, but leaves less room unused.',
      probe: () =>
        'import sys\nxs = [0] * 1000\na = sys.getsizeof(xs)\nxs.append(0)\nprint(a, sys.getsizeof(xs))',
    },
    {
      idea: 'a new array every eighth item',
      predicts: (r) => unlessRight(Math.ceil(r.params.n / 8), r),
      says: () =>
        'It begins like this, but the steps get longer as the list does: an eighth *of the list*, not eight items.',
      probe: () =>
        'import sys\nxs = [0] * 10000\nxs.append(0)\nprint((sys.getsizeof(xs) - sys.getsizeof([])) // (sys.getsizeof([0]) - sys.getsizeof([])) - len(xs), "slots to spare")',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()} times**. The distance between two moves grows with the list, so the number of moves grows only like the logarithm of n, ` +
    'and all the copying together stays proportional to n. That is what is meant by *amortised* constant time: single appends are slow, a thousand of them are not.',
});

const ATTEMPTS = {
  resize: 'xs.resize(8)',
  assign: 'xs[3] = 4',
  slice: 'xs[5:9] = [4]',
  delete: 'del xs[3:]',
  multiply: 'xs *= 2',
  pop: 'xs.pop(-4)',
  insert: 'xs.insert(99, 4)',
  letters: "xs[1:1] = 'abc'",
} as const;

/** What can be done to the length of a list. */
export const sizing = defineExercise<{ attempt: keyof typeof ATTEMPTS }>({
  id: 'lists-sizing',
  kind: 'predict-output',
  revision: 1,
  title: 'Making a list longer or shorter',
  instances: [
    { attempt: 'slice' },
    { attempt: 'assign' },
    { attempt: 'resize' },
    { attempt: 'delete' },
    { attempt: 'multiply' },
    { attempt: 'pop' },
    { attempt: 'insert' },
    { attempt: 'letters' },
  ],
  choices: (p) =>
    p.attempt === 'resize'
      ? ['None 8', 'None 3', 'TypeError', 'AttributeError']
      : ['len 3', 'len 4', 'IndexError', 'len 6', 'len 10'],
  prompt: () => 'What is printed: the new length, or the kind of error?',
  code: (p) =>
    p.attempt === 'resize'
      ? `xs = [1, 2, 3]\ntry:\n    result = ${ATTEMPTS[p.attempt]}\n    print(result, len(xs))\nexcept Exception as error:\n    print(type(error).__name__)\n`
      : `xs = [1, 2, 3]\ntry:\n    ${ATTEMPTS[p.attempt]}\n    print('len', len(xs))\nexcept Exception as error:\n    print(type(error).__name__)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Does the statement name one slot, or a stretch of the list? A stretch may lie beyond the end.',
    'What does `dir(list)` have to say about it?',
  ],
  mistakes: [
    {
      idea: 'whatever lies beyond the end is an error',
      predicts: (r) => (r.params.attempt === 'resize' ? null : unlessRight('IndexError', r)),
      says: () =>
        'For a single index it is. The ends of a slice are clipped to the list, so a slice may lie beyond its end, and be empty.',
      probe: () => 'xs = [1, 2, 3]\nprint(xs[5:9], xs[3:])',
    },
    {
      idea: 'a list grows to where something is stored',
      predicts: (r) =>
        ({
          resize: 'None 8',
          assign: 'len 4',
          slice: 'len 10',
          delete: null,
          multiply: null,
          pop: null,
          insert: null,
          letters: null,
        })[r.params.attempt],
      says: () =>
        'Lists in Perl or JavaScript do that. In Python a list has exactly the items that were put in; there are no holes.',
      probe: () =>
        'xs = []\ntry:\n    xs[0] = 1\nexcept IndexError as error:\n    print(error)\nprint([name for name in dir(list) if not name.startswith("_")])',
    },
    {
      idea: 'nothing happens',
      predicts: (r) => (r.params.attempt === 'resize' ? 'None 3' : unlessRight('len 3', r)),
      says: () => 'Something does. Run it and look at the list.',
      probe: (p) =>
        `xs = [1, 2, 3]\ntry:\n    ${ATTEMPTS[p.attempt]}\nexcept Exception as error:\n    print(repr(error))\nprint(xs)`,
    },
  ],
  explain: (r) =>
    `It prints **${shown(r.answer).trim()}**. ` +
    {
      resize:
        'There is no such method. `list_resize` is a C function inside CPython; from Python you change the length by adding, removing, or assigning to a slice.',
      assign: 'Assigning to an index replaces an item that exists. It never makes the list longer.',
      slice: 'Both ends of the slice are clipped to the length, so this inserts at the end.',
      delete: 'The slice is empty, and deleting nothing is no error.',
      multiply: '`*=` repeats the list in place.',
      pop: 'Minus four is one place before the first item, and a single index is never clipped.',
      insert: 'Unlike other indexes, that of `insert` is clipped like the end of a slice, so this appends.',
      letters: 'Whatever is assigned to a slice is iterated over, and a text gives its letters.',
    }[r.params.attempt],
});
