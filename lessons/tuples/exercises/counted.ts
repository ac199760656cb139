import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

const CALLS = {
  last: {
    call: 't.index(Counted(n - 1))',
    why: 'One item after the other is compared, and the one that is wanted comes last.',
  },
  first: { call: 'Counted(0) in t', why: 'A search stops at the first item that is equal.' },
  count: {
    call: 't.count(Counted(0))',
    why: 'Finding the first is not the end: there might be more of them.',
  },
  equal: { call: 't == u', why: 'Equal tuples differ nowhere, so every pair of items is compared.' },
  differ: {
    call: 't == v',
    why: 'Two tuples are compared item by item up to the first that differs, and that is the very first.',
  },
  shorter: {
    call: 't == t[:-1]',
    why: 'Items are compared as long as both have some; but they are the same objects, and identical items need no comparison.',
  },
  hash: { call: 'hash(t)', why: 'The hash of a tuple follows from those of all its items.' },
  least: { call: 'min(t)', why: 'Each item is compared with the smallest so far.' },
  pairs: { call: '[x for x in t if t.count(x) > 1]', why: 'For every item all items are looked at.' },
  same: {
    call: 't == t',
    why: 'Identical items count as equal without being asked, so nothing is compared at all.',
  },
} as const;
type Call = keyof typeof CALLS;

/** How many questions the items of a tuple are asked. */
export const countedCalls = defineExercise<{ call: Call }>({
  id: 'tuples-questions',
  kind: 'predict-complexity',
  revision: 1,
  title: 'How many items are asked',
  claims: ['tuple-search-like-list'],
  instances: [
    { call: 'differ' },
    { call: 'last' },
    { call: 'first' },
    { call: 'count' },
    { call: 'equal' },
    { call: 'hash' },
    { call: 'pairs' },
    { call: 'least' },
    { call: 'same' },
    { call: 'shorter' },
  ],
  prompt: ({ call }) =>
    `How does the number of comparisons and hashes of \`${CALLS[call].call}\` grow with *n*?`,
  code: ({ call }) =>
    `def prepare(n, Counted):\n    t = tuple(Counted(i) for i in range(n))\n    u = tuple(Counted(i) for i in range(n))\n    v = tuple(Counted(i + 1) for i in range(n))\n    return t, u, v\n\n\n` +
    `def operation(state, n, Counted):\n    t, u, v = state\n    ${CALLS[call].call}\n`,
  check: (_, code) => ({ checker: 'operations', code, sizes: [16, 32, 64, 128, 256] }),
  hints: () => [
    'Which is the first item after which the answer is known?',
    'An item that *is* the other one need not be asked whether it is equal.',
  ],
  mistakes: [
    {
      idea: 'every item is asked',
      predicts: (r) => unlessRight('O(n)', r),
      says: (r) =>
        r.params.call === 'pairs'
          ? 'Every item is asked once for every item.'
          : 'The answer is known earlier, or without asking.',
      probe: () => 't = tuple(float("nan") for _ in range(3))\nprint(t == t, t[0] == t[0])',
    },
    {
      idea: 'a tuple knows what is in it',
      predicts: (r) => unlessRight('O(1)', r),
      says: () => 'It keeps pointers, and nothing about what they lead to. To know more it has to ask.',
      probe: () =>
        'from timeit import timeit\nfor n in (100, 10_000):\n    t = tuple(range(n))\n    print(n, timeit(lambda: -1 in t, number=100))',
    },
    {
      idea: 'what cannot change can be searched by halves',
      predicts: () => 'O(log n)',
      says: () =>
        'Only if it were sorted, and a tuple does not know whether it is. `bisect` takes your word for it.',
    },
  ],
  explain: (r) => `**${shown(r.answer)}**. ${CALLS[r.params.call].why}`,
});
