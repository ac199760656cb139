import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentOn, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';

type Ranked = { readonly n: number; readonly more: number; readonly on: On };

const things = (n: number, more: number) => [
  `${n} items, appended one by one`,
  `${n + more} times None, by *`,
  `a tuple of ${n}`,
  `a copy of the first list`,
  `${n - 1} lists of 9 items each`,
];

/** Lists of nearly the same length, made in different ways, by size. */
export const sizesOrder = defineExercise<Ranked>({
  id: 'lists-order-sizes',
  kind: 'predict-order',
  revision: 1,
  title: 'Five containers of about one length',
  claims: ['lists-total-by-type', 'lists-small-increments'],
  instances: [
    { n: 9, more: 2, on: '3.13' },
    { n: 16, more: 2, on: '3.13' },
    { n: 17, more: 3, on: '3.9' },
    { n: 25, more: 9, on: '3.13' },
    { n: 33, more: 8, on: 'browser' },
    { n: 100, more: 5, on: '3.13' },
    { n: 93, more: 20, on: '3.11' },
    { n: 1000, more: 100, on: 'browser' },
    { n: 10, more: 8, on: '3.9' },
  ],
  target: (p) => environmentOn(p.on),
  things: (p) => things(p.n, p.more),
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: (p) =>
    `Put them in order by \`sys.getsizeof\` on ${environmentLabel(environmentOn(p.on))}. Things of one size may stand in either order.`,
  code: (p) => `import sys

xs = []
for i in range(${p.n}):
    xs.append(i)
things = [xs, [None] * ${p.n + p.more}, tuple(xs), xs.copy(), [[0] * 9] * ${p.n - 1}]
sizes = [sys.getsizeof(thing) for thing in things]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: (p) => [
    'What is in a slot, whatever the item?',
    'Only one of them has room to spare. A tuple has its pointers in the object itself.',
    `An array that was filled by appending has 4, 8, 16, 24, 32, 40, 52, 64, 76, 92, 108, … slots. Which of these holds ${p.n}?`,
  ],
  mistakes: [
    {
      idea: 'lists in a list count',
      predicts: (r) => unlessRight([3, 4, 1, 2, 5], r),
      says: () => 'The inner lists are objects of their own. Here it is even one and the same, many times.',
      probe: () => 'import sys\nprint(sys.getsizeof([[0] * 9] * 10), sys.getsizeof([None] * 10))',
    },
    {
      idea: 'the length alone decides',
      predicts: (r) => unlessRight([3, 5, 2, 4, 1], r),
      says: () =>
        'Two lists of one length differ by their spare slots; and a tuple saves a pointer and a capacity against a list.',
      probe: () =>
        'import sys\nxs = []\nfor i in range(9):\n    xs.append(i)\nprint(sys.getsizeof(xs), sys.getsizeof(xs[:]), sys.getsizeof(tuple(xs)))',
    },
  ],
  explain: (r) =>
    `${inOrder(r, things(r.params.n, r.params.more), 'sizes')}. The copy has as many slots as items; the list that was appended to has some more. What the pointers lead to does not matter.`,
});
