import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';
import { currentRule, doublingRule, guideRule, listBytes, slotsAfterAppends } from './capacities.ts';

const EXACT = {
  times: (n: number) => `xs = [None] * ${n}\n`,
  slice: (n: number) => `ys = list(range(100))\nxs = ys[:${n}]\n`,
  strings: (n: number) => `xs = ['x' * 1000] * ${n}\n`,
  sum: (n: number) => `xs = [0] * 5 + [1] * ${n - 5}\n`,
  copy: (n: number) => `ys = []\nfor i in range(${n}):\n    ys.append(i)\nxs = ys.copy()\n`,
} as const;

type Exact = { made: keyof typeof EXACT; n: number; on: On };

/** Lists that get exactly as many slots as items. */
export const exactSize = defineExercise<Exact>({
  id: 'lists-exact-size',
  kind: 'predict-size',
  revision: 1,
  title: 'The size of a list',
  claims: ['lists-object-40', 'lists-int-adds-28', 'lists-footprint-includes-items'],
  instances: [
    { made: 'times', n: 10, on: '3.13' },
    { made: 'strings', n: 50, on: '3.13' },
    { made: 'slice', n: 7, on: '3.9' },
    { made: 'times', n: 10, on: 'browser' },
    { made: 'sum', n: 25, on: '3.11' },
    { made: 'copy', n: 33, on: '3.13' },
    { made: 'slice', n: 12, on: 'browser' },
    { made: 'times', n: 300, on: '3.9' },
    { made: 'strings', n: 4, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(xs)\` report for this list of ${p.n} items? It was made in a way that leaves no spare room.`,
  code: (p) => EXACT[p.made](p.n),
  check: (_, code) => ({ checker: 'sizes', code, expression: 'xs' }),
  hints: () => [
    'What lies in the array of a list: the items, or the way to them?',
    'Size of an empty list, plus one pointer for each item. How wide is a pointer in this Python?',
  ],
  mistakes: [
    {
      idea: 'a list holds its integers',
      predicts: (r) => unlessRight(40 + 28 * r.params.n, r),
      says: () =>
        'That adds the bytes of an int for every item. The list does not contain the ints; it contains pointers, and a pointer has one width whatever it points to.',
      probe: () =>
        "import sys\nprint(sys.getsizeof([1]), sys.getsizeof(['x' * 10 ** 6]), sys.getsizeof([2 ** 9999]))",
    },
    {
      idea: 'the object alone, without what the collector needs',
      predicts: (r) => unlessRight(listBytes(r.params.n, r.target) - 2 * wordBytes(r.target), r),
      says: () =>
        'The parts are right, but `getsizeof` adds the header that the cycle collector keeps in front of every list.',
      probe: () => 'import sys\nprint([].__sizeof__(), sys.getsizeof([]))',
    },
    {
      idea: 'every list has room to spare',
      predicts: (r) => unlessRight(listBytes(slotsAfterAppends(currentRule, r.params.n), r.target), r),
      says: () =>
        'So it would be after as many appends. Here the final length was known beforehand, and exactly that many slots were asked for.',
      probe: () =>
        'import sys\nxs = []\nfor i in range(10):\n    xs.append(i)\nprint(sys.getsizeof(xs), sys.getsizeof(xs[:]), sys.getsizeof([0] * 10))',
    },
    {
      idea: 'every Python is a 64-bit Python',
      predicts: (r) =>
        wordBytes(r.target) === 4 ? unlessRight(listBytes(r.params.n, 'cpython-3.13-64'), r) : null,
      says: () => 'Right on 64 bits. The Python in your browser has pointers, and headers, half as wide.',
      probe: () => 'import struct\nprint(struct.calcsize("P"))',
    },
  ],
  explain: (r) => {
    const other = wordBytes(r.target) === 4 ? environmentOn('3.13') : environmentOn('browser');
    return (
      `**${shown(r.answer)} bytes**: ${shown(r.value('gc_header'))} in front of the object for the cycle collector, ${shown(r.value('basicsize'))} for the list object, ` +
      `and ${shown(r.value('length'))} pointers of ${shown(r.value('word'))} bytes. What they point to is not counted. ` +
      `With the other word size it is ${shown(r.value('size', other))}.`
    );
  },
});

type Appended = { n: number; on: On };

/** Lists filled by appending, spare slots included. */
export const appendedSize = defineExercise<Appended>({
  id: 'lists-appended-size',
  kind: 'predict-size',
  revision: 1,
  title: 'The size after appending',
  claims: ['lists-more-than-needed', 'lists-reserve-when-made'],
  instances: [
    { n: 10, on: '3.13' },
    { n: 26, on: '3.9' },
    { n: 50, on: 'browser' },
    { n: 3, on: '3.13' },
    { n: 100, on: '3.12' },
    { n: 17, on: '3.13' },
    { n: 65, on: '3.11' },
    { n: 9, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) => `How many bytes does \`sys.getsizeof(xs)\` report after ${p.n} appends?`,
  code: (p) => `xs = []\nfor i in range(${p.n}):\n    xs.append(i)\n`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 'xs' }),
  hints: () => [
    'The array is now and then replaced by a longer one, with room for the appends to come.',
    'When an item does not fit, a list that needs room for m items gets m + (m >> 3) + 6 slots, with the last two bits cleared (`& ~3`). Start at m = 1.',
    'The sequence of array lengths begins 4, 8, 16, 24. Go on until the items fit, then count all the slots.',
  ],
  mistakes: [
    {
      idea: 'as many slots as items',
      predicts: (r) => unlessRight(listBytes(r.params.n, r.target), r),
      says: () =>
        'Then every append would have to ask for a new array. `append` asks for more than it needs, and `getsizeof` counts the empty slots too.',
      probe: () =>
        'import sys\nxs = []\nfor i in range(10):\n    xs.append(i)\n    print(len(xs), sys.getsizeof(xs))',
    },
    {
      idea: 'a list holds its integers',
      predicts: (r) => unlessRight(40 + 28 * r.params.n, r),
      says: () => 'The list holds pointers. The ints are elsewhere, and their size is their own affair.',
      probe: () =>
        "import sys\na, b = [], []\na.append(1)\nb.append('x' * 1000)\nprint(sys.getsizeof(a), sys.getsizeof(b))",
    },
    {
      idea: 'the array doubles',
      predicts: (r) => unlessRight(listBytes(slotsAfterAppends(doublingRule, r.params.n), r.target), r),
      says: () =>
        'Doubling is what many textbooks do. CPython grows by about an eighth: more moves, but less memory that nobody uses.',
      probe: () =>
        'import sys\nxs, sizes = [], []\nfor i in range(200):\n    xs.append(i)\n    if sys.getsizeof(xs) not in sizes: sizes.append(sys.getsizeof(xs))\nprint(sizes)',
    },
    {
      idea: 'the guide’s formula',
      predicts: (r) => unlessRight(listBytes(slotsAfterAppends(guideRule, r.params.n), r.target), r),
      says: () =>
        'That follows from the formula in the guide. It is the rule of Python 3.8 and earlier, and even there it started from the length asked for, not from the old one.',
      probe: () =>
        'import sys\nxs = []\nfor i in range(40):\n    before = sys.getsizeof(xs)\n    xs.append(i)\n    if sys.getsizeof(xs) > before: print(len(xs), end=" ")',
    },
  ],
  explain: (r) => {
    const spare =
      (Number(r.answer) - Number(r.value('gc_header')) - Number(r.value('basicsize'))) /
        Number(r.value('word')) -
      r.params.n;
    return (
      `**${shown(r.answer)} bytes**: the empty list, ${r.params.n} slots in use and ${spare} to spare. ` +
      '`list_resize` (`Objects/listobject.c`) adds an eighth and a little, rounded to a multiple of four. ' +
      `The spare slots are memory that the list owns already, so \`getsizeof\` counts them. In the browser the same list takes ${shown(r.value('size', 'pyodide-3.14-32'))} bytes, on 64-bit CPython 3.13 ${shown(r.value('size', 'cpython-3.13-64'))}.`
    );
  },
});
