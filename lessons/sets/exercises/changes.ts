import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { growthSteps, grownSlots, powerAbove } from './table.ts';

const STEPS = {
  one: { step: 's.add(i)', gain: 1, says: 'one element at every step' },
  two: { step: 's.update((2 * i, 2 * i + 1))', gain: 2, says: 'two elements at every step' },
} as const;

type Growing = { readonly from: number; readonly by: keyof typeof STEPS; readonly on: On };

/** When the table is replaced. */
export const growth = defineExercise<Growing>({
  id: 'sets-add-growth',
  kind: 'predict-growth',
  revision: 1,
  title: 'The staircase of a set',
  claims: ['sets-grow-each', 'sets-resize-when-full'],
  instances: [
    { from: 0, by: 'one', on: '3.13' },
    { from: 5, by: 'one', on: '3.13' },
    { from: 0, by: 'two', on: '3.13' },
    { from: 30, by: 'one', on: '3.9' },
    { from: 100, by: 'one', on: '3.13' },
    { from: 5, by: 'two', on: '3.13' },
    { from: 20, by: 'two', on: '3.9' },
    { from: 400, by: 'one', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  from: (p) => p.from,
  count: 2,
  prompt: (p) =>
    `\`s\` starts empty and gets ${STEPS[p.by].says}. At which 2 steps after step ${p.from} does \`sys.getsizeof(s)\` change next?`,
  code: (p) => `s = set()\nfor i in range(5000):\n    ${STEPS[p.by].step}\n`,
  check: (p) => ({
    checker: 'growth',
    code: 's = set()',
    step: STEPS[p.by].step,
    steps: 5000,
    expression: 's',
  }),
  hints: () => [
    'Not when the table is full: long before. Which share of the slots may be in use?',
    'The table is replaced when 5 · elements ≥ 3 · (slots − 1). The first one has 8 slots.',
    'The next has the smallest power of two above four times the elements. Begin: 8 slots, then 32.',
  ],
  mistakes: [
    {
      idea: 'the table grows when it is full',
      predicts: (r) => unlessRight(growthSteps(powerAbove, r.params.from, 2, STEPS[r.params.by].gain), r),
      says: () => 'A full hash table is useless: a search for what is absent would never meet a free slot.',
      probe: () => 'import sys\nprint([sys.getsizeof(set(range(n))) for n in range(10)])',
    },
    {
      idea: 'the table doubles at three fifths',
      predicts: (r) => unlessRight(growthSteps(doubled, r.params.from, 2, STEPS[r.params.by].gain), r),
      says: () =>
        'The moment is right; the step is larger. The new table has room for four times the elements.',
      probe: () =>
        'import sys\ns = set(range(4))\ns.add(4)\nprint((sys.getsizeof(s) - sys.getsizeof(set())) // 16, "slots, where a word has 8 bytes")',
    },
    {
      idea: 'a set grows like a dict',
      predicts: (r) => unlessRight(growthSteps(likeDict, r.params.from, 2, STEPS[r.params.by].gain), r),
      says: () =>
        'A dict fills two thirds of its table and then trebles its keys. Sets have rules of their own.',
      probe: () =>
        'import sys\nd, sizes = {}, []\nfor i in range(100):\n    d[i] = None\n    if sys.getsizeof(d) not in sizes:\n        sizes.append(sys.getsizeof(d))\n        print(len(d), end=" ")',
    },
  ],
  explain: (r) => {
    const elements = (r.answer as readonly number[]).map((step) => step * STEPS[r.params.by].gain);
    return (
      `At steps **${shown(r.answer)}**, with ${elements.join(' and ')} elements${STEPS[r.params.by].gain > 1 ? ' at their end' : ''}. ` +
      `\`set_add_entry\` asks after each addition whether five times the used slots reach three times the mask. ` +
      'The factor of four makes the next time far away, and leaves the new table mostly empty. From 50,000 elements on it is two.'
    );
  },
});

/** Twice the slots at three fifths. */
function doubled(length: number): number {
  let slots = 8;
  while (length * 5 >= (slots - 1) * 3) slots *= 2;
  return slots;
}

/** The index of a dict of that many keys: two thirds, then more than three times the keys. */
function likeDict(length: number): number {
  let slots = 8;
  for (let used = 1; used <= length; used += 1) {
    if (used > Math.floor((slots * 2) / 3)) {
      const least = (used - 1) * 3;
      while (slots < least) slots *= 2;
    }
  }
  return slots;
}

const LENGTHS = [5, 18, 77, 10, 76, 64, 307, 1000, 1228, 1229, 150, 40] as const;

/** Whether a copy is smaller than a set that grew. */
export const copyCompared = defineExercise<{ n: number }>({
  id: 'sets-copy-compared',
  kind: 'predict-output',
  revision: 1,
  title: 'A copy against its original',
  instances: LENGTHS.map((n) => ({ n })),
  choices: () => ['smaller', 'the same size', 'larger'],
  prompt: (p) => `\`s\` got ${p.n} elements one by one. How does the size of its copy compare?`,
  code: (p) => `import sys

s = set()
for i in range(${p.n}):
    s.add(i)
more = sys.getsizeof(s.copy()) - sys.getsizeof(s)
print('larger' if more > 0 else 'smaller' if more < 0 else 'the same size')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'The original has grown at some moment in the past. How many slots did it get then?',
    'The copy gets a power of two above *twice* its elements. The original got one above *four* times those it had when it grew.',
    'The original grew at 5, 19, 77, 307 and 1229 elements.',
  ],
  mistakes: [
    {
      idea: 'a copy needs no room to spare',
      predicts: (r) => wrong(r, 'smaller'),
      says: () =>
        'Right after the original has grown, yes. When it has filled up again, a copy wants as much, or more.',
      probe: () =>
        'import sys\nfor n in (5, 18):\n    s = set(range(n))\n    print(n, sys.getsizeof(s), sys.getsizeof(s.copy()))',
    },
    {
      idea: 'a copy has the table of its original',
      predicts: (r) => wrong(r, 'the same size'),
      says: () =>
        'The elements are put into a new table, and its size follows from their number, not from the old table.',
      probe: () =>
        'import sys\ns = set(range(5))\nprint(sys.getsizeof(s), sys.getsizeof(s.copy()), sys.getsizeof(s.copy().copy()))',
    },
  ],
  explain: (r) => {
    const [old, fresh] = [grownSlots(r.params.n), powerAbove(2 * r.params.n)];
    return (
      `The copy is **${shown(r.answer).trim()}**: the original has ${old} slots, and the copy of ${r.params.n} elements gets ${fresh}. ` +
      '`set_merge` asks for more than twice the elements; growing asked for more than four times those of that moment.'
    );
  },
});
