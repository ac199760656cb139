import { writeCode } from '#lessons/author/write-code.ts';

/** Work that stays the same in each turn of a loop, and is not moved out by anybody but the author. */
export const hoisted = writeCode<{ n: number }>({
  id: 'speed-write-hoisted',
  revision: 1,
  title: 'Out of the loop',
  instances: [60, 80, 100, 120, 150, 180, 200, 240].map((n) => ({ n })),
  prompt: (p) =>
    `\`lowest(prices)\` lists the places at which the lowest price stands. It is right, and it does far too much: each comparison of two prices counts, and there are ${String(p.n)} prices. Let it do the same with hardly more comparisons than it takes to look through them twice.`,
  code: () => `def lowest(prices):
    """[5, 3, 9, 3] → [1, 3]"""
    return [i for i, price in enumerate(prices) if price == min(prices)]
`,
  reference: () => `def lowest(prices):
    """[5, 3, 9, 3] → [1, 3]"""
    if not prices:
        return []
    low = min(prices)
    return [i for i, price in enumerate(prices) if price == low]
`,
  examples: () => ['lowest([5, 3, 9, 3])', 'lowest([4])', 'lowest([])'],
  probes: (_p, draw) => [
    `lowest([${String(draw(1, 90))}, ${String(draw(1, 90))}, ${String(draw(1, 90))}, 7])`,
    `lowest([${String(draw(-90, -1))}] * 3)`,
    'lowest([])',
    `lowest(list(range(${String(draw(20, 60))}, 0, -1)))`,
  ],
  budget: {
    operations: {
      call: (p, draw) =>
        `lowest([Counted((i * 7919 + ${String(draw(0, 9))}) % 1009) for i in range(${String(p.n)})])`,
      most: (reference) => 2 * reference,
    },
  },
  hints: () => [
    'Which part of the condition gives the same in each turn? Nobody but you may move it.',
    'What should happen when there are no prices at all?',
  ],
  mistakes: [
    {
      idea: 'the compiler moves out what stays the same',
      predicts: () =>
        'def lowest(prices):\n    return [i for i, price in enumerate(prices) if price == min(prices)]\n',
      recognises: ({ wrong, times }) => wrong.length === 0 && (times.operations ?? 0) > 20,
      says: () =>
        'It cannot. `min` may be bound to something else after the next turn, and `prices` may change: for the compiler each turn is a new world.',
      probe: () => "import dis\ndis.dis(compile('[p == min(prices) for p in prices]', 'shop.py', 'eval'))",
    },
    {
      idea: 'sorting is the way to the lowest',
      predicts: () =>
        'def lowest(prices):\n    low = sorted(prices)[:1]\n    return [i for i, price in enumerate(prices) if price == low[0]]\n',
      recognises: ({ wrong, times }) =>
        wrong.length === 0 && (times.operations ?? 0) > 2 && (times.operations ?? 0) <= 20,
      says: () => 'Once is right. But to find the lowest you need not know the order of all others.',
    },
    {
      idea: 'there is always a lowest',
      predicts: () =>
        'def lowest(prices):\n    low = min(prices)\n    return [i for i, price in enumerate(prices) if price == low]\n',
      recognises: ({ wrong }) => wrong.length > 0 && wrong.every((probe) => probe === 'lowest([])'),
      says: () =>
        'Moved out of the loop, `min` is called even where the loop has no turn. This is one reason why a compiler must not move it.',
      probe: () => 'try:\n    min([])\nexcept ValueError as error:\n    print(error)',
    },
  ],
  explain: (reveal) =>
    `The reference needs ${String(reveal.value('operations'))} comparisons: one less than there are prices to find the lowest, and one for each price. The starter looks for the lowest anew for each price. ` +
    'A compiler for C would move that out for you. Python’s must not: names can be bound anew, lists can change, and `min` of an empty list raises.',
});
