import { writeCode } from '#lessons/author/write-code.ts';

type Term = 'i * i' | 'i * i * i' | 'i % 7' | 'i ^ 1' | '3 * i + 1' | 'i // 2' | 'i & 255' | '2 * i * i';

/** Adding up many numbers while only one of them exists at a time. */
export const writtenSum = writeCode<{ term: Term; n: number }>({
  id: 'numbers-write-sum',
  revision: 1,
  title: 'Many numbers, little memory',
  instances: [
    { term: 'i * i', n: 20_000 },
    { term: 'i // 2', n: 30_000 },
    { term: '3 * i + 1', n: 15_000 },
    { term: 'i * i * i', n: 10_000 },
    { term: 'i & 255', n: 40_000 },
    { term: '2 * i * i', n: 12_000 },
    { term: 'i ^ 1', n: 25_000 },
    { term: 'i % 7', n: 50_000 },
  ],
  prompt: (p) =>
    `\`total(n)\` adds up \`${p.term}\` for each \`i\` from 0 to \`n\` - 1. The starter is right, but for a moment all the numbers exist at once. ` +
    `Write it so that \`total(${p.n})\` needs about as little memory as \`total(10)\`.`,
  code: (p) => `def total(n):\n    return sum([${p.term} for i in range(n)])\n`,
  reference: (p) => `def total(n):\n    return sum(${p.term} for i in range(n))\n`,
  examples: () => ['total(1)', 'total(4)', 'total(0)'],
  probes: (_, draw) => [
    `total(${draw(5, 50)})`,
    `total(${draw(100, 900)})`,
    `total(${draw(1000, 3000)})`,
    'total(2)',
    'total(0)',
  ],
  budget: {
    peakBytes: {
      call: (p, draw) => `total(${p.n + draw(0, 500)})`,
      most: (reference) => 3 * reference,
    },
  },
  hints: () => [
    'Which objects exist at the moment when `sum` begins?',
    'What between the brackets is made first, and whole? Something can also be made one at a time, when it is asked for.',
    'A comprehension in round brackets makes a generator; a plain loop does as well.',
  ],
  mistakes: [
    {
      idea: 'a list that is used once takes no room',
      predicts: (r) =>
        `def total(n):\n    numbers = [${r.params.term} for i in range(n)]\n    return sum(numbers)\n`,
      recognises: ({ times, wrong }) => wrong.length === 0 && (times.peakBytes ?? 0) > 10,
      says: () =>
        'It is freed right after, but the peak has been reached by then: a pointer for every number, and the numbers. That nobody keeps the list does not make it smaller while it is there.',
      probe: () =>
        'import tracemalloc\ntracemalloc.start()\nsum([i * i for i in range(20_000)])\nprint(tracemalloc.get_traced_memory()[1])',
    },
    {
      idea: 'range(n) ends with n',
      predicts: (r) => `def total(n):\n    return sum(${r.params.term} for i in range(n + 1))\n`,
      recognises: ({ source, wrong }) => wrong.length > 0 && /range\(.*\+ *1/.test(source),
      says: () => '`range(n)` ends before `n`: there are `n` numbers in it, and the last is `n` - 1.',
      probe: () => 'print(list(range(3)))',
    },
  ],
  explain: (r) =>
    `The reference needs ${Number(r.value('peakBytes')).toLocaleString('en')} bytes at its peak for ${r.params.n.toLocaleString('en')} numbers: a generator, its frame, and at any time one number and the sum so far. ` +
    'As many would do for ten times as many numbers. The list of the starter needs a pointer for each, and all the ints that are not among the small ones that exist anyway.',
});
