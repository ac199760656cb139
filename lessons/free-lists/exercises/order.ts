import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

const MADE: Readonly<Record<string, string>> = {
  floats: 'i + 0.5',
  'empty lists': '[]',
  sets: 'set()',
  'tuples of three': '(things, i, None)',
  integers: '10**6 + i',
};

type Params = { first: string; second: string; third: string; on: On };
const THINGS = (p: Params): readonly string[] => [p.first, p.second, p.third];

/** Bytes that stay behind after objects died. */
const perObject: Readonly<Record<string, number>> = {
  floats: 24,
  'empty lists': 56,
  sets: 216,
  'tuples of three': 64,
  integers: 28,
};

/** Where most memory stays behind. */
export const leftBehind = defineExercise<Params>({
  id: 'free-list-left-behind',
  kind: 'predict-order',
  revision: 1,
  title: 'What stays behind',
  claims: ['counting-zero-deallocates'],
  instances: [
    { first: 'floats', second: 'tuples of three', third: 'sets', on: '3.13' },
    { first: 'sets', second: 'empty lists', third: 'floats', on: '3.9' },
    { first: 'tuples of three', second: 'sets', third: 'empty lists', on: '3.9' },
    { first: 'integers', second: 'floats', third: 'empty lists', on: '3.13' },
    { first: 'sets', second: 'integers', third: 'floats', on: 'browser' },
    { first: 'empty lists', second: 'integers', third: 'tuples of three', on: 'browser' },
    { first: 'empty lists', second: 'sets', third: 'tuples of three', on: '3.12' },
    { first: 'floats', second: 'integers', third: 'tuples of three', on: '3.11' },
  ],
  target: (p) => environmentOn(p.on),
  things: THINGS,
  direction: 'most bytes first',
  descending: true,
  observation: 'left',
  unit: 'bytes',
  prompt: ({ on }) =>
    `Of each kind, 3,000 objects are made and dropped ${on === 'browser' ? 'in your browser' : `with Python ${on}`}. In which order of what stays allocated, most first? Less than a kilobyte counts as nothing.`,
  code: (p) => `import gc
import tracemalloc

COUNT = 3000
things = [None] * COUNT


def left_by(make):
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for i in range(COUNT):
        things[i] = make(i)
    for i in range(COUNT):
        things[i] = None
    return max(0, tracemalloc.get_traced_memory()[0] - before) // 1000 * 1000


gc.disable()
tracemalloc.start()
left = [
${THINGS(p)
  .map((thing) => `    left_by(lambda i: ${MADE[thing] ?? ''}),`)
  .join('\n')}
]
tracemalloc.stop()
`,
  check: (_, code) => ({ checker: 'output', code, probes: { left: 'left' } }),
  hints: () => [
    'How many of each does a free list keep, if there is one? And how long is each?',
    'Tuples have by far the longest lists.',
  ],
  mistakes: [
    {
      idea: 'the largest objects leave most',
      predicts: (r) =>
        wrong(
          r,
          placesOf(
            THINGS(r.params).map((thing) => perObject[thing] ?? 0),
            true,
          ),
        ),
      says: () => 'What counts is how many may stay. Sets have no free list, so nothing of them does.',
    },
    {
      idea: 'the smallest objects leave most',
      predicts: (r) => wrong(r, placesOf(THINGS(r.params).map((thing) => perObject[thing] ?? 0))),
      says: () => 'Small objects are not as a rule kept, and if they are, they are small.',
    },
  ],
  explain: (r) =>
    `${inOrder(r, THINGS(r.params), 'left')} bytes, in steps of 1,000: the limit of the free list, if there is one, times the size of the object. A full collection gives all of it back.`,
});
