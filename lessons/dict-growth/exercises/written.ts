import { writeCode } from '#lessons/author/write-code.ts';

const REFERENCE = `def recent(xs, k):
    seen = {}
    for x in xs:
        seen.pop(x, None)
        seen[x] = None
        if len(seen) > k:
            del seen[next(iter(seen))]
    return list(seen)
`;

const STARTER = `def recent(xs, k):
    seen = []
    for x in xs:
        if x in seen:
            seen.remove(x)
        seen.append(x)
        if len(seen) > k:
            seen.pop(0)
    return seen
`;

/** The items that were used last, kept in the order of a dict. */
export const writtenRecent = writeCode<{ k: number; n: number }>({
  id: 'dict-growth-write-recent',
  revision: 1,
  title: 'The last that were used, in few operations',
  instances: [
    { k: 50, n: 400 },
    { k: 80, n: 400 },
    { k: 40, n: 600 },
    { k: 100, n: 500 },
    { k: 60, n: 300 },
    { k: 120, n: 600 },
    { k: 70, n: 500 },
    { k: 90, n: 450 },
  ],
  prompt: (p) =>
    `\`recent(xs, k)\` gives the last k different items of \`xs\`, the one used last at the end: a cache forgets like that. The starter is right, and compares too much. ` +
    `Each \`==\` and each \`hash()\` counts, with ${p.n} items and k = ${p.k}.`,
  code: () => STARTER,
  reference: () => REFERENCE,
  examples: () => ["recent('abcab', 2)", 'recent([1, 2, 1, 3], 5)', 'recent([], 3)'],
  probes: (_, draw) => [
    `recent([${draw(0, 4)}, 1, ${draw(0, 4)}, 2, 1, ${draw(0, 4)}], ${draw(1, 4)})`,
    `recent([i * 7 % ${draw(5, 12)} for i in range(60)], ${draw(2, 6)})`,
    "recent('banana', 2)",
    'recent([1, 1, 1], 1)',
    'recent([], 2)',
  ],
  budget: {
    operations: {
      call: (p, draw) =>
        `recent([Counted(i * 251 % ${2 * p.k + draw(0, 9)}) for i in range(${p.n})], ${p.k})[-1]`,
      most: (reference) => 2 * reference,
    },
  },
  hints: () => [
    'Which container finds an item by its hash and still has an order?',
    'A key that is deleted and set again comes last.',
    '`next(iter(d))` is the first key of a dict.',
  ],
  mistakes: [
    {
      idea: 'setting a key again moves it to the end',
      predicts: () =>
        'def recent(xs, k):\n    seen = {}\n    for x in xs:\n        seen[x] = None\n        if len(seen) > k:\n            del seen[next(iter(seen))]\n    return list(seen)\n',
      recognises: ({ source, wrong }) => wrong.length > 0 && /\{\}|dict/.test(source),
      says: () =>
        'It gets a new value and keeps its place. Take it out first, then it is inserted at the end.',
      probe: () => "d = {'a': 1, 'b': 2}\nd['a'] = 3\nprint(list(d))",
    },
    {
      idea: 'a short list is searched in one step',
      predicts: () => STARTER,
      recognises: ({ wrong, times }) => wrong.length === 0 && (times.operations ?? 0) > 3,
      says: () =>
        '`in` and `remove` both ask item after item, for each of the items. A dict asks for a hash.',
    },
  ],
  explain: (r) =>
    `The reference needs ${Number(r.value('operations')).toLocaleString('en')} operations for ${r.params.n} items: two or three hashes each, however large k is. ` +
    'This is `collections.OrderedDict` in the small. One caution: `next(iter(d))` passes the emptied entries in front, so a queue made of a plain dict has slow moments; `OrderedDict` has none.',
});
