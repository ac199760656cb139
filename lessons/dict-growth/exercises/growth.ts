import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { growthLengths } from '#lessons/dictionaries/exercises/table.ts';

const STEPS = {
  one: { step: 'd[i] = None', gain: 1, says: 'one key at every step' },
  text: { step: 'd[str(i)] = None', gain: 1, says: 'one text as a key at every step' },
  three: { step: 'd[3 * i] = d[3 * i + 1] = d[3 * i + 2] = None', gain: 3, says: 'three keys at every step' },
} as const;

type Growing = { readonly from: number; readonly by: keyof typeof STEPS; readonly on: On };

const COUNT = 3;

/** The steps after `from` in which one of `lengths` is reached. */
function stepsTo(lengths: readonly number[], { from, by }: Growing): readonly number[] {
  const steps = lengths.map((length) => Math.ceil(length / STEPS[by].gain));
  return [...new Set(steps)].filter((step) => step > from).slice(0, COUNT);
}

/** The lengths at which a table of doubling size would be replaced if it were used up to `share`. */
function doubling(share: number): readonly number[] {
  return Array.from({ length: 10 }, (_, i) => Math.floor(8 * 2 ** i * share) + 1);
}

/** When a dict gets a larger table. */
export const growth = defineExercise<Growing>({
  id: 'dict-growth-steps',
  kind: 'predict-growth',
  revision: 1,
  title: 'The staircase of a dict',
  claims: ['dicts-each-pair-adds-memory', 'dicts-over-allocate'],
  instances: [
    { from: 1, by: 'one', on: '3.13' },
    { from: 30, by: 'one', on: '3.13' },
    { from: 1, by: 'three', on: '3.13' },
    { from: 15, by: 'text', on: '3.13' },
    { from: 100, by: 'one', on: '3.9' },
    { from: 10, by: 'three', on: '3.9' },
    { from: 6, by: 'text', on: 'browser' },
    { from: 50, by: 'one', on: 'browser' },
    { from: 30, by: 'three', on: '3.12' },
  ],
  target: (p) => environmentOn(p.on),
  from: (p) => p.from,
  count: COUNT,
  prompt: (p) =>
    `\`d\` starts empty and gets ${STEPS[p.by].says}. At which ${COUNT} steps after step ${p.from} does \`sys.getsizeof(d)\` change next?`,
  code: (p) => `d = {}\nfor i in range(1500):\n    ${STEPS[p.by].step}\n`,
  check: (p) => ({
    checker: 'growth',
    code: 'd = {}',
    step: STEPS[p.by].step,
    steps: 1500,
    expression: 'd',
  }),
  hints: () => [
    'The index table has a power of two of slots, of which two thirds can be used, rounded down.',
    'When a key finds no free entry, the next table has at least three times as many slots as there are keys, in a power of two.',
    'So the slots are 8, 16, 32, 64, …, and the keys that fit in 8 are five.',
  ],
  mistakes: [
    {
      idea: 'one step early',
      predicts: (r) =>
        unlessRight(
          stepsTo(
            growthLengths(4000).map((length) => length - 1),
            r.params,
          ),
          r,
        ),
      says: () =>
        'The table is still right when it has just been filled. It is the next key that finds no room.',
      probe: () => 'import sys\nprint([(n, sys.getsizeof(dict.fromkeys(range(n)))) for n in (5, 6, 10, 11)])',
    },
    {
      idea: 'a table is used until it is full',
      predicts: (r) => unlessRight(stepsTo(doubling(1), r.params), r),
      says: () => 'A search for what is absent ends at a free slot, so a third of the slots is kept free.',
      probe: () => 'import sys\nprint([sys.getsizeof(dict.fromkeys(range(n))) for n in range(10)])',
    },
    {
      idea: 'a dict grows like a set',
      predicts: (r) => unlessRight(stepsTo([5, 19, 77, 307, 1229, 4915], r.params), r),
      says: () =>
        'A set fills three fifths and then makes four times the room. A dict fills more, and grows less.',
      probe: () =>
        'import sys\ns, last = set(), 0\nfor i in range(400):\n    s.add(i)\n    if sys.getsizeof(s) != last: print(len(s), end=" ")\n    last = sys.getsizeof(s)',
    },
  ],
  explain: (r) => {
    const lengths = (r.answer as readonly number[]).map((step) => step * STEPS[r.params.by].gain);
    return (
      `At steps **${shown(r.answer)}**, with ${lengths.join(', ')} keys${STEPS[r.params.by].gain > 1 ? ' at their end' : ''}. ` +
      'Two thirds of 8, 16, 32, 64, … slots, rounded down, are 5, 10, 21, 42, …, and the key after that needs a new table. ' +
      '`GROWTH_RATE` asks for three times the keys, and that rounds up to twice the slots. It counts keys, not bytes, so it is the same with 32 bits and with texts.'
    );
  },
});
