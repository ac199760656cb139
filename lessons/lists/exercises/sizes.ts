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
  instances: [
    { made: 'times', n: 10, on: '3.13' },
    { made: 'strings', n: 50, on: '3.13' },
    { made: 'slice', n: 7, on: '3.9' },
    { made: 'times', n: 10, on: 'browser' },
    { made: 'sum', n: 25, on: '3.11' },
    { made: 'copy', n: 33, on: '3.13' },
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
  instances: [
    { n: 10, on: '3.13' },
    { n: 26, on: '3.9' },
    { n: 50, on: 'browser' },
    { n: 3, on: '3.13' },
    { n: 100, on: '3.12' },
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

const MADE = {
  range: (n: number) => `xs = list(range(${n}))\n`,
  comprehension: (n: number) => `xs = [i for i in range(${n})]\n`,
  literal: (n: number) => `xs = [${Array.from({ length: n }, (_, i) => i + 1).join(', ')}]\n`,
  generator: (n: number) => `xs = list(i for i in range(${n}))\n`,
} as const;

type Made = { how: keyof typeof MADE; n: number; on: On };

/** The same items, gathered in different ways, on different versions. */
export const madeSize = defineExercise<Made>({
  id: 'lists-made-size',
  kind: 'predict-size',
  revision: 1,
  title: 'How a list was made',
  instances: [
    { how: 'comprehension', n: 10, on: '3.13' },
    { how: 'range', n: 7, on: '3.9' },
    { how: 'range', n: 9, on: '3.13' },
    { how: 'literal', n: 3, on: '3.9' },
    { how: 'literal', n: 3, on: 'browser' },
    { how: 'generator', n: 6, on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) => `How many bytes does \`sys.getsizeof(xs)\` report for these ${p.n} items?`,
  code: (p) => MADE[p.how](p.n),
  check: (_, code) => ({ checker: 'sizes', code, expression: 'xs' }),
  hints: (p) => [
    'Could CPython know the final length before it stored the first item?',
    {
      comprehension: 'A comprehension appends its items one by one, like a loop would.',
      range: '`list` asks a `range` for its length. What it does with an odd one changed in 3.10.',
      literal:
        'From three constants on the compiler stores a tuple, and the new list is *extended* by it. On 3.9 extending leaves room; later versions treat a list that is still empty apart.',
      generator:
        'A generator does not know how much it will yield, so `list` begins with a guess and room for it.',
    }[p.how],
  ],
  mistakes: [
    {
      idea: 'as many slots as items',
      predicts: (r) => unlessRight(listBytes(r.params.n, r.target), r),
      says: () => 'The items are counted right, but this way of making a list leaves some slots empty.',
      probe: () =>
        'import sys\nn = 7\nprint(sys.getsizeof([0] * n), sys.getsizeof(list(range(n))), sys.getsizeof([i for i in range(n)]))',
    },
    {
      idea: 'rounded up to an even number of slots',
      predicts: (r) => unlessRight(listBytes(r.params.n + (r.params.n % 2), r.target), r),
      says: () =>
        'That is what 3.10 and later do when they know the length. Look at the version, and at whether the length is known here.',
      probe: () =>
        'import sys\nprint(sys.version_info[:2], [sys.getsizeof(list(range(n))) for n in range(1, 9)])',
    },
    {
      idea: 'the same room as after appending',
      predicts: (r) => unlessRight(listBytes(slotsAfterAppends(currentRule, r.params.n), r.target), r),
      says: () =>
        'That is what a loop of appends would leave. Here the list was filled in another way, with another idea of how much room it needs.',
      probe: () =>
        'import sys\nxs = []\nfor i in (1, 2, 3):\n    xs.append(i)\nprint(sys.getsizeof(xs), sys.getsizeof([1, 2, 3]), sys.getsizeof(list(range(3))))',
    },
    {
      idea: 'a list holds its integers',
      predicts: (r) => unlessRight(40 + 28 * r.params.n, r),
      says: () => 'The slots hold pointers, one word each. The ints are objects of their own.',
      probe: () => 'import sys\nprint(sys.getsizeof([1, 2, 3]) == sys.getsizeof([1.5, "two", [3]]))',
    },
  ],
  explain: (r) => {
    const empty = Number(r.value('gc_header')) + Number(r.value('basicsize'));
    const slots = (Number(r.answer) - empty) / Number(r.value('word'));
    return (
      `**${shown(r.answer)} bytes**, that is ${slots} slots for ${r.params.n} items. ` +
      {
        comprehension:
          'The compiler turns a comprehension into a loop of `LIST_APPEND`, so the list grows as it would by appending.',
        range:
          '`list` asks for the length first. Up to 3.9 it reserves exactly that; since 3.10 it rounds up to an even number (`list_preallocate_exact`), because the allocator hands out pairs of words anyway.',
        literal:
          'The compiler extends an empty list by a constant tuple. On 3.9 that goes through `list_resize` and leaves spare slots; later versions reserve what is needed, rounded up to an even number.',
        generator:
          'A generator cannot say how long it is. `list` reserves room for eight, and keeps what it does not need.',
      }[r.params.how] +
      ` The same line gives ${shown(r.value('size', 'cpython-3.9-64'))} on 3.9, ${shown(r.value('size', 'cpython-3.13-64'))} on 3.13 and ${shown(r.value('size', 'pyodide-3.14-32'))} in the browser.`
    );
  },
});
