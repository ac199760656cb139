import { defineExercise } from '#domain/lesson/exercise.ts';
import { placesOf } from '#domain/grading/order.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { APART } from './apart.ts';

type Sizes = { n: number; k: number };

const THINGS = (p: Sizes): readonly string[] => [
  `bytes(${p.n})`,
  '[]',
  `a tuple of ${p.k}`,
  'complex(1, 1)',
  'object()',
];

/** What the five ask for on a 64-bit build, without the rounding. */
const asked = (p: Sizes): number[] => [33 + p.n, 56, 40 + 8 * p.k, 32, 16];

/** Bytes that things take, not those they ask for. */
export const taken = defineExercise<Sizes>({
  id: 'pymalloc-taken',
  kind: 'predict-order',
  revision: 1,
  title: 'What they really take',
  claims: ['allocation-system', 'allocation-mix'],
  instances: [
    { n: 10, k: 5 },
    { n: 60, k: 1 },
    { n: 100, k: 12 },
    { n: 200, k: 25 },
    { n: 14, k: 10 },
    { n: 40, k: 7 },
    { n: 300, k: 4 },
    { n: 12, k: 30 },
  ],
  things: THINGS,
  direction: 'smallest first',
  observation: 'taken',
  unit: 'bytes',
  prompt: () =>
    'Put these in order by the bytes of the heap that one of them takes up, collector’s header included, array and items not.',
  code: (p) =>
    `${APART}\n\ntaken = [\n    apart(lambda i: bytes(${p.n})),\n    apart(lambda i: []),\n    apart(lambda i: (i,) * ${p.k}),\n    apart(lambda i: complex(i, 1)),\n    apart(lambda i: object()),\n]\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { taken: 'taken' } }),
  hints: () => [
    'What does each ask for? A `bytes` object asks for 33 and its length, a tuple for 40 and a pointer for each item, an empty list for 56.',
    'Then round each up to the next multiple of 16.',
  ],
  mistakes: [
    {
      idea: 'what is empty takes least',
      predicts: (r) => wrong(r, placesOf([33 + r.params.n, 0, 40 + 8 * r.params.k, 32, 1])),
      says: () => 'An empty list still has its header, the collector’s, and what it needs to know its array.',
      probe: () => 'import sys\nprint(sys.getsizeof([]), sys.getsizeof(object()))',
    },
    {
      idea: 'bytes are as long as their text',
      predicts: (r) => wrong(r, placesOf([r.params.n, 56, 40 + 8 * r.params.k, 32, 16])),
      says: () => 'Before the bytes come a count, a type, a length and a hash, and after them a zero.',
      probe: () => "import sys\nprint(sys.getsizeof(b''))",
    },
    {
      idea: 'a tuple is its pointers',
      predicts: (r) => wrong(r, placesOf([33 + r.params.n, 56, 8 * r.params.k, 32, 16])),
      says: () => 'And two headers: its own, and the collector’s in front of it.',
      probe: () => 'import sys\nprint(sys.getsizeof(()), sys.getsizeof((1,)))',
    },
  ],
  explain: (r) =>
    `${inOrder(r, THINGS(r.params), 'taken')} bytes. Asked for were ${asked(r.params).join(', ')}, in the order of the question; pymalloc rounds each up to a multiple of 16.`,
});
