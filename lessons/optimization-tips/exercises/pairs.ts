import { writeCode } from '#lessons/author/write-code.ts';

/** Whether anything is there twice, in one pass. */
export const pairs = writeCode<{ readonly n: number }>({
  id: 'tips-write-has-pair',
  revision: 1,
  title: 'Is anything there twice?',
  instances: [60, 80, 100, 120, 140, 160, 180, 200].map((n) => ({ n })),
  prompt: (p) =>
    `\`has_pair(items)\` says whether two of the items are equal. Items can be compared and hashed, and each \`==\` and each \`hash\` counts. It is tried with ${p.n} different ones.`,
  code: () =>
    'def has_pair(items):\n    for i in range(len(items)):\n        for j in range(i):\n            if items[i] == items[j]:\n                return True\n    return False\n',
  reference: () =>
    'def has_pair(items):\n    seen = set()\n    for item in items:\n        if item in seen:\n            return True\n        seen.add(item)\n    return False\n',
  examples: () => ['has_pair([3, 1, 3])', 'has_pair([])', "has_pair(['a', 'b', 'ab'])"],
  probes: (_, draw) => [
    'has_pair([])',
    `has_pair([${draw(0, 50)}])`,
    `has_pair(list(range(${draw(5, 40)})))`,
    `has_pair(list(range(${draw(5, 40)})) + [${draw(0, 5)}])`,
    `has_pair([(${draw(0, 9)}, 1), (1, 10), (1, 10)])`,
  ],
  budget: {
    operations: {
      // In no order, or sorting would be nearly free. 7919 is a prime, so all are different.
      call: (p) => `has_pair([Counted(7919 * i % ${p.n}) for i in range(${p.n})])`,
      most: (r) => 2 * r,
    },
  },
  hints: () => [
    'For each item the starter looks at all earlier ones. Which container knows at once whether it has something?',
    'It is enough to go through the items once, if you remember what you have seen where a hash finds it.',
  ],
  mistakes: [
    {
      idea: 'a list remembers as well as a set',
      predicts: () =>
        'def has_pair(items):\n    seen = []\n    for item in items:\n        if item in seen:\n            return True\n        seen.append(item)\n    return False\n',
      recognises: ({ wrong, times, source }) =>
        wrong.length === 0 && (times.operations ?? 0) > 5 && source.includes('append'),
      says: () => 'It remembers; to look something up in it, you ask every item.',
      probe: () => 'print(5 in [1, 2, 3, 4, 5], 5 in {1, 2, 3, 4, 5})',
    },
    {
      idea: 'sorting brings equals together for free',
      predicts: () =>
        'def has_pair(items):\n    items = sorted(items)\n    return any(a == b for a, b in zip(items, items[1:]))\n',
      recognises: ({ wrong, source }) => wrong.length > 0 || source.includes('sorted'),
      says: () => 'It does bring them together, for n log n comparisons, and only where items have an order.',
    },
  ],
  explain: (r) =>
    `The reference needs ${String(r.value('operations'))} operations: two hashes for each item, to ask and to add, and hardly a comparison.`,
});
