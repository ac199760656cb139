import { defineExercise } from '#domain/lesson/exercise.ts';
import type { Json } from '#domain/python/report.ts';
import { shown } from '#lessons/numbers/exercises/told.ts';
import { growthSteps, guideRule } from '#lessons/lists/exercises/capacities.ts';

/** The numbers of steps at which the size changed. */
function stepsOf(trajectory: Json | undefined): readonly number[] {
  const points = (trajectory ?? []) as readonly (readonly [number, number])[];
  return points.slice(1).map(([step]) => step);
}

/** Line 187 to 189: the growth formula. */
export const claimFormula = defineExercise<Record<never, never>>({
  id: 'lists-claim-formula',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide’s formula for growth',
  claims: ['lists-formula-since-24'],
  instances: [{}],
  lines: () => [187, 189],
  statement: () => 'A full list of old slots grows to old + (old >> 3) + (3 if old < 9 else 6) slots.',
  prompt: () =>
    'The program appends 200 items, and its growth staircase is recorded. Judge the formula for Python 3.9 and later.',
  code: () => 'xs = []\nfor i in range(200):\n    xs.append(i)\n',
  check: () => ({ checker: 'growth', code: 'xs = []', step: 'xs.append(i)', steps: 200, expression: 'xs' }),
  holds: (value) => {
    const steps = stepsOf(value('trajectory'));
    return JSON.stringify(steps) === JSON.stringify(growthSteps(guideRule, 0, steps.length));
  },
  hints: () => [
    'Work out the first two arrays by the formula, starting with no slots at all.',
    'Does the list get its second array when the formula says so?',
  ],
  mistakes: [
    {
      idea: 'the formula has been in the source for decades',
      predicts: () => 'true',
      says: () =>
        'A formula like it was, up to 3.8, with the *requested* length in it. 3.9 changed the constants and rounds to multiples of four.',
      probe: () =>
        'import sys\nxs, last = [], 0\nfor i in range(40):\n    xs.append(i)\n    if sys.getsizeof(xs) != last: print(len(xs), end=" ")\n    last = sys.getsizeof(xs)',
    },
    {
      idea: 'it still holds on the older ones',
      predicts: () => 'depends',
      says: () => 'Not even on 3.9, the oldest that is recorded here: that is the release which changed it.',
    },
  ],
  explain: (r) =>
    `False on every recorded version. By the formula the array would be replaced at steps ${growthSteps(guideRule, 0, 6).join(', ')} …; ` +
    `what was recorded on CPython 3.9 is ${stepsOf(r.value('trajectory', 'cpython-3.9-64')).slice(0, 6).join(', ')} …, and the same on 3.13. ` +
    'Since 3.9 `list_resize` computes `(newsize + (newsize >> 3) + 6) & ~3`, where `newsize` is the length asked for.',
});

/** Line 187: a growth factor of about 1.125. */
export const claimFactor = defineExercise<Record<never, never>>({
  id: 'lists-claim-factor',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on the growth factor',
  claims: ['lists-factor-1125'],
  instances: [{}],
  lines: () => [187, 187],
  statement: () => 'When a long list grows, its new array is about one eighth longer than the old one.',
  prompt: () =>
    'The program appends twenty thousand items and compares the last two arrays. Judge the statement.',
  code: () =>
    'import sys\n\nempty = sys.getsizeof([])\nxs = []\nsizes = [0]\nfor i in range(20_000):\n    xs.append(i)\n    size = sys.getsizeof(xs) - empty\n    if size != sizes[-1]:\n        sizes.append(size)\nfactor = sizes[-1] / sizes[-2]\nprint(round(factor, 3))\n',
  check: (_, code) => ({ checker: 'output', code, probes: { factor: 'round(factor, 4)' } }),
  holds: (value) => Math.abs(Number(value('factor')) - 1.125) < 0.005,
  hints: () => [
    'What is left of the formula when the length is large and the constants do not count?',
    'To shift right by three places is to divide by eight.',
  ],
  mistakes: [
    {
      idea: 'dynamic arrays double',
      predicts: () => 'false',
      says: () => 'Many do. CPython prefers more frequent, smaller steps.',
      probe: () =>
        'import sys\nxs = [0] * 100_000\na = sys.getsizeof(xs)\nxs.append(0)\nprint(sys.getsizeof(xs) / a)',
    },
    {
      idea: 'the rule changed, so the factor did',
      predicts: () => 'depends',
      says: () =>
        'What 3.9 changed is the constant and the rounding. They matter for short lists; the eighth stayed.',
    },
  ],
  explain: (r) =>
    `True everywhere: the last two arrays had the ratio ${shown(r.value('factor', 'cpython-3.9-64'))} on CPython 3.9 and ${shown(r.value('factor', 'cpython-3.13-64'))} on 3.13. ` +
    'The shift by three is the eighth; the constants that were added to it no longer show.',
});
