import { writeCode } from '#lessons/author/write-code.ts';

const PAGE = (kilobytes: number): string => `def page(i):
    """One page: ${String(kilobytes)} kB."""
    return bytes([i % 251]) * ${String(kilobytes * 1000)}


`;

/** Letting go of the old before making the new. */
export const release = writeCode<{ kilobytes: number }>({
  id: 'references-write-release',
  revision: 1,
  title: 'One page at a time',
  instances: [200, 250, 300, 400, 500, 600, 800, 1000].map((kilobytes) => ({ kilobytes })),
  prompt: (p) =>
    `\`total(n)\` adds up the first and the last byte of n pages of ${String(p.kilobytes)} kB. It has all pages in memory at once. Let it never have more than *one*: the budget is one page and a half, at the peak of a call.`,
  code: (p) => `${PAGE(p.kilobytes)}def total(n):
    """The sum of the first and the last byte of pages 0, 1, …"""
    pages = [page(i) for i in range(n)]
    return sum(one[0] + one[-1] for one in pages)
`,
  reference: (p) => `${PAGE(p.kilobytes)}def total(n):
    """The sum of the first and the last byte of pages 0, 1, …"""
    found = 0
    for i in range(n):
        one = page(i)
        found += one[0] + one[-1]
        del one
    return found
`,
  examples: () => ['total(3)', 'total(0)'],
  probes: (_p, draw) => [`total(${String(draw(2, 9))})`, 'total(0)', 'total(1)'],
  budget: {
    peakBytes: {
      call: () => 'total(8)',
      most: (reference) => 1.5 * reference,
    },
  },
  hints: () => [
    'Who refers to page 0 while page 1 is being made?',
    'A name holds its object until it is bound to the next one. And the next one is made *before* that.',
  ],
  mistakes: [
    {
      idea: 'all must be there to be added up',
      predicts: (r) => `${PAGE(r.params.kilobytes)}def total(n):
    pages = [page(i) for i in range(n)]
    return sum(one[0] + one[-1] for one in pages)
`,
      recognises: ({ wrong, times }) => wrong.length === 0 && (times.peakBytes ?? 0) > 3,
      says: () =>
        'A sum needs one page at a time. The list refers to all of them, so all are kept until the end.',
      probe: () => 'print(sum(i * i for i in range(1000)))',
    },
    {
      idea: 'a new value takes the place of the old one',
      predicts: (r) => `${PAGE(r.params.kilobytes)}def total(n):
    found = 0
    for i in range(n):
        one = page(i)
        found += one[0] + one[-1]
    return found
`,
      recognises: ({ wrong, times }) =>
        wrong.length === 0 && (times.peakBytes ?? 0) > 1.5 && (times.peakBytes ?? 0) <= 3,
      says: () =>
        'The name does, but only after the new page has been made. Until then the old one is still referred to: two pages at the peak.',
      probe: () =>
        'import tracemalloc\ntracemalloc.start()\npage = bytes(10**6)\npage = bytes(10**6)\nprint(tracemalloc.get_traced_memory())',
    },
  ],
  explain: (reveal) =>
    `The reference needs ${String(reveal.value('peakBytes'))} bytes at its peak: one page. \`del one\` drops the only reference, and the page is freed before the next is made. ` +
    'A function that is called for each page does the same, since its locals go when it returns. And an expression that gives the page no name at all lets go of it at once.',
});
