import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { writeCode } from '#lessons/author/write-code.ts';

/** Two ways to the same end, A and B. */
const PAIRS = {
  'a sum': ['sum([x * x for x in xs])', 'sum(x * x for x in xs)'],
  'the smallest text': ['min(str(x) for x in xs)', 'min([str(x) for x in xs])'],
  'a joined text': ["','.join([str(x) for x in xs])", "','.join(str(x) for x in xs)"],
  'a search': ['any(x == 5 for x in xs)', 'any([x == 5 for x in xs])'],
  'the other way round': ['[x for x in reversed(xs)]', '[x for x in xs[::-1]]'],
  'a copy': ['tuple(xs)', 'tuple(x for x in xs)'],
  'distinct values': ['len(set(xs))', 'len(dict.fromkeys(xs))'],
  'an ordered list': ['sorted(xs)[0]', 'min(xs)'],
} as const;

/** What the one holds that the other does not. */
const WHY: Readonly<Record<keyof typeof PAIRS, string>> = {
  'a sum':
    'The brackets make a list of all squares before `sum` sees the first. The generator has one at a time.',
  'the smallest text':
    'B has all texts at once. In A `min` keeps the best so far, and each other text is dropped.',
  'a joined text':
    '`join` must know all lengths before it can begin, so what a generator gives is put into a list first.',
  'a search':
    '`any` stops at the first that is true. In B the list is finished before `any` has seen anything.',
  'the other way round':
    '`xs[::-1]` is a second list, and it is there until the result is finished. `reversed` walks along the first one.',
  'a copy':
    'The tuple is what takes the room, in either case. From a list its length is known; from a generator it has to grow, and is cut at the end.',
  'distinct values':
    'A set of this size has at least as many slots free as in use, of two words each. A dict has its entries side by side, and only its index has gaps.',
  'an ordered list': '`sorted` makes a list of all items to throw all but one away. `min` remembers one.',
};

/** Which of two ways has the lower peak. */
export const lowerPeak = defineExercise<{ readonly end: keyof typeof PAIRS }>({
  id: 'profile-memory-lower-peak',
  kind: 'predict-output',
  revision: 1,
  title: 'The lower peak',
  claims: ['generators-save-memory'],
  instances: (Object.keys(PAIRS) as (keyof typeof PAIRS)[]).map((end) => ({ end })),
  choices: () => ['A', 'B', 'about the same'],
  prompt: (p) =>
    `Both give ${p.end}. Which needs less memory at its peak? *About the same* means that neither needs a third more than the other.`,
  code: (p) => `import tracemalloc

xs = list(range(20_000))
ways = {
    'A': lambda: ${PAIRS[p.end][0]},
    'B': lambda: ${PAIRS[p.end][1]},
}

def peak(way):
    tracemalloc.start()
    way()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most

peaks = {name: peak(way) for name, way in ways.items()}
low, high = sorted(peaks, key=peaks.get)
print(low if peaks[high] > peaks[low] * 4 / 3 else 'about the same')
`,
  check: (_, code) => ({ checker: 'output', code, probes: { a: "peaks['A']", b: "peaks['B']" } }),
  hints: () => [
    'How many of the values exist at the same time, in each of them?',
    '`join` and `tuple` need to know how much there is. What do they do with a generator?',
  ],
  mistakes: [
    {
      idea: 'a generator always saves memory',
      predicts: (r) => wrong(r, PAIRS[r.params.end][0].includes('[') ? 'B' : 'A'),
      says: () =>
        'Only if whoever takes the values does not keep them. `join` makes a list of them first, since it needs all lengths before it starts.',
      probe: () =>
        "import tracemalloc\nfor make in (lambda: ','.join(['ab'] * 10_000), lambda: ','.join('ab' for _ in range(10_000))):\n    tracemalloc.start()\n    make()\n    print(tracemalloc.get_traced_memory()[1])\n    tracemalloc.stop()",
    },
    {
      idea: 'what gives the same needs the same',
      predicts: (r) => wrong(r, 'about the same'),
      says: () => 'The results are equal. On the way to them, one of the two holds all values at once.',
    },
    {
      idea: 'A looks as if it did less',
      predicts: (r) => wrong(r, 'A'),
      says: (r) => `A had ${String(r.value('a'))} bytes at its peak, B ${String(r.value('b'))}.`,
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*: A needed ${String(r.value('a'))} bytes at its peak and B ${String(r.value('b'))}; in the browser, ${String(r.value('a', 'pyodide-3.14-32'))} and ${String(r.value('b', 'pyodide-3.14-32'))}. ${WHY[r.params.end]} Afterwards nothing of either is left: only the peak tells them apart.`,
});

/** The longest of many lines, without keeping them. */
export const longestLine = writeCode<{ readonly lines: number }>({
  id: 'profile-memory-write-longest',
  revision: 1,
  title: 'The longest of many lines',
  instances: [200, 300, 400, 500, 600, 700, 800, 900].map((lines) => ({ lines })),
  prompt: (p) =>
    `\`longest(lines)\` gives the first of the longest lines, and \`''\` where there is none. \`lines\` may be any iterable. Tried with a generator of ${p.lines} lines, it may not need much more memory than one of them.`,
  code: () =>
    "def longest(lines):\n    lines = list(lines)\n    return max(lines, key=len) if lines else ''\n",
  reference: () => "def longest(lines):\n    return max(lines, key=len, default='')\n",
  examples: () => ["longest(['a', 'bcd', 'xyz'])", 'longest([])', "longest(c * 3 for c in 'pq')"],
  probes: (_, draw) => [
    'longest(iter([]))',
    `longest(['x'] * ${draw(1, 5)} + ['longer', 'as wide'[:6]])`,
    `longest('ab' * (i % ${draw(3, 9)}) for i in range(${draw(20, 60)}))`,
    `longest(iter(['', 'y' * ${draw(1, 9)}, '']))`,
  ],
  budget: {
    peakBytes: {
      call: (p, draw) => `len(longest('x' * (2000 + i % ${draw(20, 90)}) for i in range(${p.lines})))`,
      most: (r) => 4 * r,
    },
  },
  hints: () => [
    'Which line does the starter keep that it does not need?',
    '`max` takes any iterable and goes through it once.',
    '`max` has a parameter for what to give where there is nothing.',
  ],
  mistakes: [
    {
      idea: 'all values must be there before one can choose',
      predicts: () => "def longest(lines):\n    return max(sorted(lines, key=len), key=len, default='')\n",
      recognises: ({ wrong: probes, times }) => probes.length === 0 && (times.peakBytes ?? 0) > 5,
      says: () => 'Two are enough: the best so far, and the next one.',
    },
    {
      idea: 'an empty iterable is false',
      predicts: () => "def longest(lines):\n    return max(lines, key=len) if lines else ''\n",
      recognises: ({ wrong: probes, source }) => probes.length > 0 && source.includes('if lines'),
      says: () =>
        'An empty list is false. An iterator or a generator is true, whether anything comes or not.',
      probe: () => 'print(bool([]), bool(iter([])))',
    },
  ],
  explain: (r) =>
    `The reference needs ${String(r.value('peakBytes'))} bytes at its peak, for lines of about two thousand letters: the best so far and the next one.`,
});
