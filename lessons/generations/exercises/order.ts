import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** What is built of 500 rows, and how many objects a learner may think it is. */
const BUILT: Readonly<Record<string, { code: string; objects: number }>> = {
  'rows as lists': { code: '[[i, i] for i in range(500)]', objects: 501 },
  'rows as tuples': { code: '[(i, i) for i in range(500)]', objects: 501 },
  'rows as tuples with a list': { code: '[(i, [i]) for i in range(500)]', objects: 1001 },
  'two flat lists': { code: '([i for i in range(500)], [i for i in range(500)])', objects: 1003 },
  'one array': { code: "array('q', range(1000))", objects: 1 },
  'rows as sets in lists': { code: '[[{i}, {-i}] for i in range(500)]', objects: 1501 },
};

type Params = { a: string; b: string; c: string };
const things = (p: Params): readonly string[] => [p.a, p.b, p.c];

/** How much the collector has to visit. */
export const visited = defineExercise<Params>({
  id: 'generations-visited',
  kind: 'predict-order',
  revision: 1,
  title: 'The collector’s round',
  instances: [
    { a: 'rows as tuples', b: 'rows as lists', c: 'one array' },
    { a: 'two flat lists', b: 'rows as tuples with a list', c: 'rows as tuples' },
    { a: 'rows as lists', b: 'one array', c: 'rows as sets in lists' },
    { a: 'one array', b: 'two flat lists', c: 'rows as lists' },
    { a: 'rows as lists', b: 'rows as tuples with a list', c: 'two flat lists' },
    { a: 'rows as tuples', b: 'rows as sets in lists', c: 'rows as lists' },
    { a: 'rows as tuples with a list', b: 'rows as tuples', c: 'rows as sets in lists' },
    { a: 'two flat lists', b: 'rows as sets in lists', c: 'rows as tuples with a list' },
  ],
  things,
  direction: 'most first',
  descending: true,
  observation: 'more',
  unit: 'objects',
  prompt: () =>
    'A thousand numbers, kept in three ways. By how many objects does each make the collector’s round longer, after a first collection?',
  code: (p) => `import gc
from array import array


def grown_by(make):
    gc.collect()
    before = len(gc.get_objects())
    kept = make()
    gc.collect()
    return len(gc.get_objects()) - before


grown_by(list)
grown_by(list)
more = [
${things(p)
  .map((name) => `    grown_by(lambda: ${BUILT[name]?.code ?? ''}),`)
  .join('\n')}
]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { more: 'more' } }),
  hints: () => [
    'Which of these objects are tracked? Numbers are not.',
    'A tuple that holds nothing but numbers is let out by the first collection.',
  ],
  mistakes: [
    {
      idea: 'every object is visited',
      predicts: (r) =>
        wrong(
          r,
          placesOf(
            things(r.params).map((name) => BUILT[name]?.objects ?? 0),
            true,
          ),
        ),
      says: () => 'Numbers are never visited, and tuples of numbers only once.',
    },
    {
      idea: 'flat structures cost most, as they are longest',
      predicts: (r) => wrong(r, placesOf(things(r.params).map((name) => BUILT[name]?.objects ?? 0))),
      says: () => 'The length of a list makes no difference to the number of objects; what is in it does.',
    },
  ],
  explain: (r) =>
    `${inOrder(r, things(r.params), 'more')} objects. The fewer containers, the shorter each full collection.`,
});
