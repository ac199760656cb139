import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { currentRule, doublingRule, growthSteps, guideRule, oldRule } from './capacities.ts';

const COUNT = 4;

type From = { from: number; on: On };

/** Where a list that grows by appending gets a new array. */
export const appendGrowth = defineExercise<From>({
  id: 'lists-append-growth',
  kind: 'predict-growth',
  revision: 1,
  title: 'The staircase of append',
  claims: ['lists-strategy-39'],
  count: COUNT,
  from: (p) => p.from,
  instances: [
    { from: 17, on: '3.13' },
    { from: 0, on: '3.13' },
    { from: 33, on: '3.9' },
    { from: 65, on: '3.13' },
    { from: 100, on: 'browser' },
    { from: 200, on: '3.13' },
    { from: 41, on: '3.10' },
    { from: 5, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `\`xs\` starts empty and gets one item at every step. At which steps does \`sys.getsizeof(xs)\` change? Give the next ${COUNT} ${p.from === 0 ? 'from the start' : `after step ${p.from}`}.`,
  code: (p) => `xs = []\nfor i in range(${p.from + 120}):\n    xs.append(i)\n`,
  check: (p) => ({
    checker: 'growth',
    code: 'xs = []',
    step: 'xs.append(i)',
    steps: p.from + 120,
    expression: 'xs',
  }),
  hints: (p) => [
    'The size changes with the append that finds no free slot. Which one is that, if you know the length of the array?',
    'The append that needs room for m items makes an array of (m + (m >> 3) + 6) & ~3 slots. The next change is one step after that array is full.',
    p.from === 0
      ? 'Begin with m = 1, work out the slots, and go on with the first m that no longer fits.'
      : `At step ${p.from} the list needs room for ${p.from} items. Work out when it was last given an array, and how long that one is.`,
  ],
  mistakes: [
    {
      idea: 'the change comes when the array is full',
      predicts: (r) =>
        unlessRight(
          growthSteps(currentRule, r.params.from + 1, COUNT).map((step) => step - 1),
          r,
        ),
      says: () =>
        'One step early each time. The last free slot is still free: the array is replaced by the append *after* it is full.',
      probe: () =>
        'import sys\nxs = []\nfor i in range(10):\n    xs.append(i)\n    print(len(xs), sys.getsizeof(xs))',
    },
    {
      idea: 'the rule of Python 3.8',
      predicts: (r) => unlessRight(growthSteps(oldRule, r.params.from, COUNT), r),
      says: () =>
        'Those are the steps of Python 3.8 and earlier. Since 3.9 the number of slots is rounded to a multiple of four.',
      probe: () =>
        'import sys\nxs = []\nfor i in range(60):\n    before = sys.getsizeof(xs)\n    xs.append(i)\n    if sys.getsizeof(xs) != before: print(i + 1, end=" ")',
    },
    {
      idea: 'the guide’s formula',
      predicts: (r) => unlessRight(growthSteps(guideRule, r.params.from, COUNT), r),
      says: () =>
        'That is the guide’s formula taken at its word, with the old length in it. CPython puts in the length it has to make room for, and since 3.9 the constants differ as well.',
      probe: () =>
        'import sys\nxs = [None]\nxs.append(None)\nys = []\nys.append(None)\nprint(sys.getsizeof(xs), sys.getsizeof(ys))',
    },
    {
      idea: 'the array doubles',
      predicts: (r) => unlessRight(growthSteps(doublingRule, r.params.from, COUNT), r),
      says: () =>
        'Doubling is common elsewhere. CPython adds about an eighth, so a long list wastes little, and moves somewhat more often.',
      probe: () =>
        'import sys\nxs = list(range(1000))\nbefore = sys.getsizeof(xs)\nxs.append(0)\nxs.append(0)\nprint(before, sys.getsizeof(xs))',
    },
  ],
  explain: (r) =>
    `At steps **${shown(r.answer)}**. Each new array has room for an eighth more than is needed, and a few, in multiples of four (\`list_resize\`). ` +
    'At first the treads are short and almost equal; as the eighth begins to outweigh the constant, they get longer in proportion to the list. ' +
    'The steps are the same from 3.9 to 3.14, with 32 bits and with 64: the rule counts slots, not bytes.',
});
