import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';

const COUNTING = `class Item:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        Item.asked += 1
        return self.n == other.n


def asked(work):
    Item.asked = 0
    work()
    return Item.asked


`;

const WAYS = ['neighbours after sorting', 'a list of what was seen', 'a set'] as const;

/** Three ways to find duplicates, by the comparisons that they need. */
export const duplicatesOrder = defineExercise<{ n: number; different: number }>({
  id: 'set-time-duplicates-order',
  kind: 'predict-order',
  revision: 1,
  title: 'Three ways to remove duplicates',
  claims: ['sets-duplicates'],
  instances: [
    { n: 100, different: 100 },
    { n: 100, different: 1 },
    { n: 64, different: 64 },
    { n: 200, different: 2 },
    { n: 40, different: 20 },
    { n: 300, different: 150 },
    { n: 500, different: 3 },
    { n: 30, different: 30 },
  ],
  things: () => WAYS,
  direction: 'fewest first',
  observation: 'counts',
  unit: 'comparisons',
  prompt: (p) =>
    `${p.n} items, ${p.different === 1 ? 'all of them equal' : `${p.different} of them different`}. Put the ways in order by how often items are compared (\`==\` and \`<\`).`,
  code: (
    p,
  ) => `${COUNTING.replace('        Item.asked += 1\n        return self.n == other.n\n', '        Item.asked += 1\n        return self.n == other.n\n\n    def __lt__(self, other):\n        Item.asked += 1\n        return self.n < other.n\n')}items = [Item(i * 7 % ${p.different}) for i in range(${p.n})]


def seen_list():
    seen = []
    for item in items:
        if item not in seen:
            seen.append(item)


def neighbours():
    ordered = sorted(items)
    [a for a, b in zip(ordered, ordered[1:]) if not a == b]


counts = [asked(neighbours), asked(seen_list), asked(lambda: set(items))]
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { counts: 'counts' } }),
  hints: () => [
    'How long does the list of what was seen become?',
    'A set asks `==` once for each item whose equal is already there. Sorting compares neighbours at least, and then `==` does so again.',
  ],
  mistakes: [
    {
      idea: 'searching a list is always worst',
      predicts: (r) => wrong(r, [2, 3, 1]),
      says: () =>
        'It is when nearly everything differs. With few different items the list of what was seen stays short, and the first look finds an equal one.',
    },
    {
      idea: 'sorting is always worst',
      predicts: (r) => wrong(r, [3, 2, 1]),
      says: () =>
        'Sorting needs n log n comparisons. The list of what was seen is searched again and again, and that grows with the square when most items differ.',
    },
  ],
  explain: (r) =>
    `${inOrder(r, WAYS, 'counts')}. The set asks once per duplicate. The list costs about n · (different items) / 2. Sorting knows nothing of duplicates.`,
});

const PAIRS = {
  lists: { code: 'any(x in ys for x in xs)', of: (n: number, m: number) => n * m },
  'set of one': { code: 'set(xs).isdisjoint(ys)', of: () => 0 },
  'set of both': { code: 'set(xs) & set(ys)', of: () => 0 },
} as const;

/** Whether two lists have an item in common. */
export const sharedItem = defineExercise<{ way: keyof typeof PAIRS; n: number; m: number; at: number }>({
  id: 'set-time-shared-item',
  kind: 'predict-output',
  revision: 1,
  title: 'Have two lists an item in common?',
  claims: ['sets-any-of-list'],
  instances: [
    { way: 'lists', n: 30, m: 20, at: -1 },
    { way: 'set of one', n: 30, m: 20, at: -1 },
    { way: 'lists', n: 30, m: 20, at: 0 },
    { way: 'set of one', n: 500, m: 400, at: 3 },
    { way: 'set of both', n: 50, m: 60, at: 5 },
    { way: 'lists', n: 12, m: 40, at: -1 },
    { way: 'set of both', n: 100, m: 100, at: -1 },
    { way: 'lists', n: 50, m: 10, at: 4 },
  ],
  numeric: { unit: 'calls' },
  observation: 'asked',
  prompt: (p) =>
    `\`xs\` has ${p.n} items, \`ys\` ${p.m}. ${p.at < 0 ? 'They share none.' : `One of \`ys\`, at index ${p.at}, equals the first of \`xs\`.`} How often is \`==\` asked?`,
  code: (p) => `${COUNTING}xs = [Item(i) for i in range(${p.n})]
ys = [Item(1000 + i) for i in range(${p.m})]
${p.at < 0 ? '' : `ys[${p.at}] = Item(0)\n`}count = asked(lambda: ${PAIRS[p.way].code})
print(count)
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { asked: 'count' } }),
  hints: () => [
    '`x in ys` asks one item after the other until one is equal.',
    'A set asks `==` only where two hashes are equal.',
  ],
  mistakes: [
    {
      idea: 'a set asks each item that it is given',
      predicts: (r) => (r.params.way === 'lists' ? null : unlessRight(r.params.m, r)),
      says: () => 'It asks each for its *hash*. `==` comes only where hashes are equal.',
    },
    {
      idea: 'all pairs are compared',
      predicts: (r) => unlessRight(r.params.n * r.params.m, r),
      says: () => '`any` and `in` both stop at the first success; and sets do not compare pairs.',
    },
    {
      idea: 'one pass over the items of one list',
      predicts: (r) => (r.params.way === 'lists' ? unlessRight(r.params.n, r) : null),
      says: () => 'It looks like one loop. The other one hides behind `in`.',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)}**. ` +
    (r.params.way === 'lists'
      ? 'Two loops, one of them inside `in`. They end at the first pair that is equal.'
      : 'All hashes differ but those of equal items, so `==` is needed once for each of these: to be sure.'),
});
