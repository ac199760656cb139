import { writeCode } from '#lessons/author/write-code.ts';

/** The largest step between neighbours, without a list of all values. */
export const peak = writeCode<{ n: number }>({
  id: 'pymalloc-write-peak',
  revision: 1,
  title: 'A lower peak',
  claims: ['memory-careful-coding'],
  instances: [20_000, 22_000, 24_000, 26_000, 28_000, 30_000, 32_000, 35_000].map((n) => ({ n })),
  prompt: ({ n }) =>
    `\`largest_step(values)\` takes any iterable of numbers, also one that can be read only once, and gives the largest difference between neighbours, or 0 where there are none. Nothing of ${n.toLocaleString('en')} values needs to be kept. Keep the peak of memory low.`,
  code: () =>
    'def largest_step(values):\n    values = list(values)\n    steps = [abs(b - a) for a, b in zip(values, values[1:])]\n    return max(steps, default=0)\n',
  reference: () =>
    'def largest_step(values):\n    values = iter(values)\n    largest = 0\n    last = next(values, None)\n    for value in values:\n        largest = max(largest, abs(value - last))\n        last = value\n    return largest\n',
  examples: () => ['largest_step([1, 4, 2])', 'largest_step(iter([5, 5, 9]))', 'largest_step([])'],
  probes: (_, draw) => [
    `largest_step([${draw(0, 9)}, ${draw(10, 30)}, ${draw(40, 90)}, 7])`,
    `largest_step(iter([${draw(0, 9)}, ${draw(-50, 0)}]))`,
    `largest_step(x * x % 101 for x in range(${draw(50, 90)}))`,
    `largest_step([${draw(0, 9)}])`,
    'largest_step(iter([]))',
  ],
  budget: {
    peakBytes: {
      call: ({ n }, draw) => `largest_step(x * x % 1009 for x in range(${n} + ${draw(0, 500)}))`,
      most: (r) => Math.max(4 * r, 16_384),
    },
  },
  hints: () => [
    'How many values do you have to remember to know the next step?',
    'Ask for the values one by one, and keep the last one and the largest step so far.',
  ],
  mistakes: [
    {
      idea: 'a tuple is free where a list is not',
      predicts: () =>
        'def largest_step(values):\n    values = tuple(values)\n    return max((abs(b - a) for a, b in zip(values, values[1:])), default=0)\n',
      recognises: ({ wrong, times, source }) =>
        wrong.length === 0 && source.includes('tuple(') && (times.peakBytes ?? 0) > 4,
      says: () => 'A tuple of all values has a pointer for each of them, too, and its slice again.',
    },
    {
      idea: 'every iterable has slices',
      predicts: () =>
        'def largest_step(values):\n    return max((abs(b - a) for a, b in zip(values, values[1:])), default=0)\n',
      recognises: ({ wrong, source }) => wrong.length > 0 && source.includes('[1:]'),
      says: () =>
        'An iterator has none: it gives one value after the other, once. Take it with `iter` and `next`.',
    },
    {
      idea: 'only the result counts',
      predicts: () =>
        'def largest_step(values):\n    values = list(values)\n    return max((abs(b - a) for a, b in zip(values, values[1:])), default=0)\n',
      recognises: ({ wrong, times }) => wrong.length === 0 && (times.peakBytes ?? 0) > 4,
      says: () => 'What you free after the call was needed during it. The peak is what the process grows to.',
    },
  ],
  explain: (r) =>
    `The reference needs ${String(r.value('peakBytes'))} bytes at its peak, for ${r.params.n.toLocaleString('en')} values or for ten times as many. What a program needed at its peak, its process often keeps.`,
});
