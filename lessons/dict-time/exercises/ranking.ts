import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { unlessRight } from '#lessons/numbers/exercises/told.ts';
import { COUNTING } from './counting.ts';

const WAYS = [
  'if key in d: … else: …',
  'd.setdefault(key, []).append(…)',
  'a defaultdict',
  'try: … except KeyError: …',
] as const;

/** Ways to group items by a key, by the hashes that they ask for. */
export const groupingOrder = defineExercise<{ n: number; different: number }>({
  id: 'dict-time-order-grouping',
  kind: 'predict-order',
  revision: 1,
  title: 'Four ways to group',
  claims: ['dicts-insert-constant', 'dicts-search-constant'],
  instances: [
    { n: 100, different: 10 },
    { n: 100, different: 100 },
    { n: 60, different: 1 },
    { n: 200, different: 150 },
    { n: 80, different: 40 },
    { n: 300, different: 20 },
    { n: 50, different: 45 },
    { n: 500, different: 5 },
  ],
  things: () => WAYS,
  direction: 'fewest first',
  observation: 'counts',
  unit: 'hashes',
  prompt: (p) =>
    `${p.n} items are put into lists, by ${p.different} different keys. Put the ways in order by how often a key is asked for its hash. Equal ones may stand in either order.`,
  code: (p) => `from collections import defaultdict

${COUNTING}items = [Key(i % ${p.different}) for i in range(${p.n})]


def look():
    d = {}
    for key in items:
        if key in d:
            d[key].append(key)
        else:
            d[key] = [key]


def default():
    d = {}
    for key in items:
        d.setdefault(key, []).append(key)


def defaults():
    d = defaultdict(list)
    for key in items:
        d[key].append(key)


def attempt():
    d = {}
    for key in items:
        try:
            d[key].append(key)
        except KeyError:
            d[key] = [key]


counts = [asked(way)[0] for way in (look, default, defaults, attempt)]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { counts: 'counts' } }),
  hints: () => [
    'Each `in`, each `[]` and each method that takes a key asks once.',
    'What happens when the key is new? Count for a key that is there, and for one that is not.',
    'A `defaultdict` that finds nothing calls its factory, and then stores the new list: another look-up.',
  ],
  mistakes: [
    {
      idea: 'asking first is cheapest',
      predicts: (r) => unlessRight([1, 2, 3, 4], r),
      says: () =>
        '`in` is a look-up, and `d[key]` is another: two for every item, new or not. An exception is slow in time, but it asks for no hash.',
    },
    {
      idea: 'a defaultdict is always the cheapest',
      predicts: (r) => unlessRight([4, 2, 1, 3], r),
      says: () => 'For a key that is there it asks once. For a new one it looks, misses, and stores.',
    },
  ],
  explain: (r) =>
    `${inOrder(r, WAYS, 'counts')}. Asking first costs two look-ups for every item. \`setdefault\` costs one, and an empty list each time. The other two cost one for a key that is there, and more for a new one.`,
});
