import { writeCode } from '#lessons/author/write-code.ts';

const removing = `def top(values, k):
    values = list(values)
    found = []
    for _ in range(min(k, len(values))):
        found.append(max(values))
        values.remove(found[-1])
    return found
`;

/** The k largest of many, with few comparisons and little memory. */
export const largest = writeCode<{ readonly n: number; readonly k: number }>({
  id: 'recap-write-top',
  revision: 1,
  title: 'The best few of many',
  instances: [
    { n: 2000, k: 5 },
    { n: 1500, k: 4 },
    { n: 3000, k: 3 },
    { n: 1800, k: 6 },
    { n: 2500, k: 4 },
    { n: 1600, k: 5 },
    { n: 2200, k: 3 },
    { n: 2800, k: 6 },
  ],
  prompt: (p) =>
    `\`top(values, k)\` gives the \`k\` largest values, the largest first, or all of them where there are fewer. \`values\` may be any iterable, also one that can be read only once. Two things are measured, with ${p.n} values in no order and \`k\` ${p.k}: the comparisons, and the memory at the peak. The starter is right, and wasteful in both.`,
  code: () => 'def top(values, k):\n    return sorted(values, reverse=True)[:k]\n',
  reference: () => 'import heapq\n\n\ndef top(values, k):\n    return heapq.nlargest(k, values)\n',
  examples: () => ['top([3, 9, 4, 9], 2)', "top(iter('heap'), 3)", 'top([], 4)'],
  probes: (_, draw) => [
    `top((i * i % 101 for i in range(${draw(50, 200)})), ${draw(1, 9)})`,
    `top([${draw(0, 9)}, 4, 4, ${draw(0, 9)}], ${draw(2, 4)})`,
    `top(range(${draw(1, 4)}), 7)`,
    'top(iter([]), 3)',
    `top('xyz' * ${draw(1, 9)}, 2)`,
    'top([5, 6], 0)',
  ],
  budget: {
    operations: {
      call: (p, draw) =>
        `len(top((Counted(7919 * (i + ${draw(0, 90)}) % 10007) for i in range(${p.n})), ${p.k}))`,
      most: (r) => 3 * r,
    },
    peakBytes: {
      call: (p, draw) => `sum(top((7919 * (i + ${draw(0, 90)}) % 10007 for i in range(${p.n})), ${p.k}))`,
      most: (r) => 4 * r,
    },
  },
  hints: () => [
    'How many values do you have to remember while the others go by?',
    'Most values are smaller than all that you remember. For them, one comparison should be enough: with which?',
    'The standard library has a module for such things. It is named after a tree in a list, whose smallest item is always in front.',
  ],
  mistakes: [
    {
      idea: 'sorting is one call, so it costs one step',
      predicts: () => 'def top(values, k):\n    return sorted(values)[::-1][:k]\n',
      recognises: ({ wrong, times, source }) =>
        wrong.length === 0 && (times.operations ?? 0) > 2 && /sort/.test(source),
      says: () =>
        'It is one call, and n log n comparisons, of which nearly all decide the order of values that nobody asked for.',
    },
    {
      idea: 'k searches are cheap, as k is small',
      predicts: () => removing,
      recognises: ({ wrong, source }) => wrong.length === 0 && source.includes('max('),
      says: () => 'Each search looks at all that are left, and all have to be kept for the next one.',
    },
  ],
  explain: (r) =>
    `The reference needs ${String(r.value('operations'))} comparisons for ${r.params.n} values, and ${String(r.value('peakBytes'))} bytes. It keeps the best ${r.params.k} in a heap with the smallest in front. Most newcomers lose their one comparison against it and are forgotten. What is in the object, who refers to it, what did it cost: this one question has all of the course in it.`,
});
