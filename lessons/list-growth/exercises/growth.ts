import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { currentRule, growthSteps } from '#lessons/lists/exercises/capacities.ts';

const COUNT = 4;

const STEPS = {
  insert: { code: 'xs.insert(0, i)', gain: 1, says: 'a new first item' },
  'extend by three': { code: 'xs.extend((i, i, i))', gain: 3, says: 'three more items at once' },
  'new list': { code: 'xs = xs + [i]', gain: 1, says: 'the sum of itself and a list of one' },
  'in place': { code: 'xs += [i]', gain: 1, says: 'one item by `+=`' },
} as const;

type Other = { step: keyof typeof STEPS; from: number; on: On };

/** Where a list gets a new array when it grows in other ways than by append. */
export const otherGrowth = defineExercise<Other>({
  id: 'lists-other-growth',
  kind: 'predict-growth',
  revision: 1,
  subject: 'list',
  title: 'Other ways to grow',
  count: COUNT,
  from: (p) => p.from,
  instances: [
    { step: 'new list', from: 10, on: '3.13' },
    { step: 'insert', from: 8, on: '3.13' },
    { step: 'extend by three', from: 0, on: '3.13' },
    { step: 'extend by three', from: 0, on: '3.9' },
    { step: 'in place', from: 0, on: '3.13' },
    { step: 'insert', from: 40, on: 'browser' },
    { step: 'in place', from: 0, on: '3.9' },
    { step: 'extend by three', from: 12, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `\`xs\` starts empty and at every step becomes or gets ${STEPS[p.step].says}. At which steps does \`sys.getsizeof(xs)\` change? Give the next ${COUNT} ${p.from === 0 ? 'from the start' : `after step ${p.from}`}.`,
  code: (p) => `xs = []\nfor i in range(${p.from + 60}):\n    ${STEPS[p.step].code}\n`,
  check: (p) => ({
    checker: 'growth',
    code: 'xs = []',
    step: STEPS[p.step].code,
    steps: p.from + 60,
    expression: 'xs',
  }),
  hints: (p) => [
    'Is this the same list at every step, or a new one?',
    {
      insert:
        'Making room is one thing, shifting the items another. `insert` makes room with the same function as `append`.',
      'extend by three':
        'An empty list gets what it needs, rounded up (a little differently on 3.9). After that the rule of `list_resize` applies to the length with all three, unless the list would then be nearer to the larger size anyway.',
      'new list': 'The length of the result is known before it is made.',
      'in place':
        '`+=` is `extend`: the first time it finds a list without an array, and reserves what it needs, rounded up to even. After that the usual rule applies.',
    }[p.step],
  ],
  mistakes: [
    {
      idea: 'the same as one append after the other',
      predicts: (r) =>
        unlessRight(growthSteps(currentRule, r.params.from, COUNT, STEPS[r.params.step].gain), r),
      says: (r) =>
        r.params.step === 'new list'
          ? 'Nothing is appended here. Each step makes a new list of known length and gives up the old one, spare room and all.'
          : 'Nearly the same, but a list that is extended asks for room once and knows how much it needs.',
      probe: (p) =>
        `import sys\nxs, ys = [], []\nfor i in range(12):\n    ${STEPS[p.step].code}\n    ys.append(i)\n    print(len(xs), sys.getsizeof(xs), len(ys), sys.getsizeof(ys))`,
    },
    {
      idea: 'a new array at every step',
      predicts: (r) =>
        unlessRight(
          [1, 2, 3, 4].map((step) => r.params.from + step),
          r,
        ),
      says: () => 'The list stays the same object, so it keeps its spare slots, and most steps find one.',
      probe: (p) =>
        `import sys\nxs = []\nfor i in range(12):\n    ${STEPS[p.step].code}\n    print(len(xs), sys.getsizeof(xs))`,
    },
  ],
  explain: (r) =>
    `At steps **${shown(r.answer)}**. ` +
    {
      insert:
        '`insert` calls `list_resize` exactly as `append` does, so the staircase is the same. What differs is the time: all the items behind the place move.',
      'extend by three':
        '`extend` makes room for all three at once. The first array of an empty list is only as long as it must be (on 3.9 it went through the usual rule), and from then on the spare room follows from the length including all three.',
      'new list':
        '`+` makes a new list that is exactly as long as its two parts together. No spare room, a copy at every step: building a list like this costs quadratic time.',
      'in place':
        '`+=` extends the list in place. The very first array of an empty list has no spare room but the rounding to an even length; after that the usual rule takes over.',
    }[r.params.step] +
    ` On CPython 3.9 the steps are ${shown(r.value(undefined, 'cpython-3.9-64'))}.`,
});

type Shrinking = { n: number; made: 'appended' | 'exact'; on: On };

const POPS = 3;

/** The pops at which a list of capacity `slots` would give memory back, if half of `slots` were the border each time. */
function mirrored(n: number): readonly number[] {
  const steps = growthSteps(currentRule, 0, 60).filter((length) => length <= n);
  return steps
    .toReversed()
    .slice(0, POPS)
    .map((length) => n - length + 1);
}

/** Where a list that is emptied from the end gives memory back. */
export const popGrowth = defineExercise<Shrinking>({
  id: 'lists-pop-growth',
  kind: 'predict-growth',
  revision: 1,
  title: 'When a list shrinks',
  claims: ['lists-dynamic'],
  count: POPS,
  from: () => 0,
  instances: [
    { n: 64, made: 'exact', on: '3.13' },
    { n: 100, made: 'appended', on: '3.13' },
    { n: 20, made: 'appended', on: '3.9' },
    { n: 40, made: 'exact', on: 'browser' },
    { n: 30, made: 'exact', on: '3.13' },
    { n: 80, made: 'appended', on: '3.13' },
    { n: 200, made: 'exact', on: '3.9' },
    { n: 50, made: 'appended', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `The list has ${p.n} items${p.made === 'exact' ? ' and exactly as many slots' : ', one appended after the other'}. Now one is popped off the end at every step. At which steps does \`sys.getsizeof(xs)\` change? Give the first ${POPS}.`,
  code: (p) =>
    (p.made === 'exact' ? `xs = [None] * ${p.n}\n` : `xs = []\nfor i in range(${p.n}):\n    xs.append(i)\n`) +
    `for step in range(${p.n}):\n    xs.pop()\n`,
  check: (p) => ({
    checker: 'growth',
    code: p.made === 'exact' ? `xs = [None] * ${p.n}` : `xs = []\nfor i in range(${p.n}):\n    xs.append(i)`,
    step: 'xs.pop()',
    steps: p.n,
    expression: 'xs',
  }),
  hints: () => [
    'A list that is popped and appended in turn should not move at every step. So it does not give back the first slot that becomes free.',
    'The array is kept as long as at least half of its slots are in use.',
    'Once fewer than half are in use, `list_resize` makes an array for the m items that are left, by the rule for growing: (m + (m >> 3) + 6) & ~3 slots. Then half of *that* is the next border.',
  ],
  mistakes: [
    {
      idea: 'every pop gives a slot back',
      predicts: () => [1, 2, 3],
      says: () =>
        'Then a list that is popped and appended in turn would ask for memory all the time. The array stays until it is less than half full.',
      probe: () =>
        'import sys\nxs = [0] * 64\nbefore = sys.getsizeof(xs)\nfor i in range(30):\n    xs.pop()\nprint(len(xs), before, sys.getsizeof(xs))',
    },
    {
      idea: 'down the same stairs as up',
      predicts: (r) => unlessRight(mirrored(r.params.n), r),
      says: () =>
        'The way down has borders of its own: an array is replaced only when less than half of it is in use, so that a list near a border does not flutter.',
      probe: () =>
        'import sys\nxs = []\nfor i in range(17):\n    xs.append(i)\na = sys.getsizeof(xs)\nxs.pop()\nprint(a, sys.getsizeof(xs))',
    },
    {
      idea: 'at half, again and again',
      predicts: (r) => {
        const n = r.params.n;
        return unlessRight(
          [n / 2, (3 * n) / 4, (7 * n) / 8].map((step) => Math.floor(step) + 1),
          r,
        );
      },
      says: () =>
        'The half is right, but half of the *array*, and the new array is not cut to half: it is made by the growing rule, with some room to spare. The borders shift accordingly.',
      probe: () =>
        'import sys\nxs = [0] * 64\nsizes = []\nwhile xs:\n    xs.pop()\n    sizes.append((len(xs), sys.getsizeof(xs)))\nprint(sizes[30:])',
    },
  ],
  explain: (r) =>
    `At steps **${shown(r.answer)}**. \`pop\` calls \`list_resize\` too, and it begins with a test: if the new length fits and fills at least half of the array, only the length changes. ` +
    'Otherwise a smaller array is made, by the same formula as for growing. Between the two borders lies a wide band where a list can breathe without asking for memory.',
});
