import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';

const WAYS = {
  list: ['in a list', 'key in items'],
  reversed: ['in a list that is reversed', 'key in items[::-1]'],
  deque: ['in a deque', 'key in deque(items)'],
  set: ['in a set', 'key in known'],
  bisect: ['by bisect', 'bisect_left(items, key)'],
  count: ['by list.count', 'items.count(key)'],
} as const;
type Way = keyof typeof WAYS;

type Searched = { readonly ways: string; readonly n: number; readonly key: number };
const listed = ({ ways }: Searched): readonly Way[] => ways.split(' ') as Way[];
const thingsOf = (p: Searched): readonly string[] => listed(p).map((way) => WAYS[way][0]);

/** The same key is looked for in several ways. */
export const byQuestions = defineExercise<Searched>({
  id: 'containers-by-questions',
  kind: 'predict-order',
  revision: 1,
  title: 'Looking for one key',
  instances: [
    { ways: 'list bisect set', n: 1000, key: 900 },
    { ways: 'set list bisect', n: 1000, key: 0 },
    { ways: 'reversed list set', n: 100, key: 70 },
    { ways: 'count bisect list set', n: 64, key: 20 },
    { ways: 'bisect reversed set', n: 1000, key: 999 },
    { ways: 'deque set count', n: 500, key: 250 },
    { ways: 'list set bisect', n: 16, key: 2 },
    { ways: 'count set reversed bisect', n: 2000, key: 1500 },
  ],
  things: thingsOf,
  direction: 'fewest first',
  observation: 'questions',
  unit: 'questions',
  prompt: (p) =>
    `The items are ${p.n} keys in rising order, from 0. The key ${p.key} is looked for, with an object of its own. Put the ways in order by how many questions they ask keys: \`==\`, \`<\` and \`hash\` together. Making the containers does not count.`,
  code: (p) => `from bisect import bisect_left
from collections import deque


class Key:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        Key.asked += 1
        return self.n == other.n

    def __lt__(self, other):
        Key.asked += 1
        return self.n < other.n

    def __hash__(self):
        Key.asked += 1
        return self.n


items = [Key(i) for i in range(${p.n})]
known, key, questions = set(items), Key(${p.key}), []
for look in (${listed(p)
    .map((way) => `lambda: ${WAYS[way][1]}`)
    .join(', ')}):
    Key.asked = 0
    look()
    questions.append(Key.asked)
`,
  check: (_, code) => ({ checker: 'output', code, probes: { questions: 'questions' } }),
  hints: () => [
    'A set asks for a hash, and then whether what it finds there is equal.',
    'What walks along stops at the first that is equal; `count` cannot stop.',
    'Bisection halves what is left with each question: how many halvings does this length take?',
  ],
  mistakes: [
    {
      idea: 'a set needs one question, so it is first always',
      predicts: (r) => {
        const guess: Readonly<Record<Way, number>> = {
          set: 0,
          bisect: 1,
          list: 2,
          reversed: 3,
          deque: 4,
          count: 5,
        };
        return placesOf(listed(r.params).map((way) => guess[way]));
      },
      says: () =>
        'It needs two, and a list that finds its key at once needs one. Where you look matters as much as how.',
      probe: () => 'print(0 in [0, 1, 2], [0, 1, 2].index(0))',
    },
    {
      idea: 'every search goes through everything',
      predicts: (r) => placesOf(listed(r.params).map((way) => (way === 'set' || way === 'bisect' ? 1 : 2))),
      says: () =>
        'A search for a key that is there stops when it meets it, so it matters from which end it comes.',
      probe: () =>
        'from timeit import timeit\nitems = list(range(10_000))\nprint(timeit(lambda: 5 in items, number=1000), timeit(lambda: 9_995 in items, number=1000))',
    },
  ],
  explain: (r) =>
    `${inOrder(r, thingsOf(r.params), 'questions')}. A list and a deque ask from one end until they meet the key; \`count\` asks all; bisection asks once for each halving; a set asks the key for its hash, and the one it finds for equality.`,
});
