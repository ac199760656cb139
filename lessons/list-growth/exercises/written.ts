import { writeCode } from '#lessons/author/write-code.ts';

const REFERENCE = `def compact(xs):
    kept = 0
    for x in xs:
        if x is not None:
            xs[kept] = x
            kept += 1
    del xs[kept:]
    return xs
`;

/** Removing items from a list in place, without a second list. */
export const writtenCompact = writeCode<{ n: number }>({
  id: 'list-growth-write-compact',
  revision: 1,
  title: 'Shorter, without a second list',
  instances: [2000, 3000, 4000, 2500, 5000, 3500, 4500, 6000].map((n) => ({ n })),
  prompt: (p) =>
    `\`compact(xs)\` takes every \`None\` out of \`xs\` itself, leaves the others in their order, and returns \`xs\`. ` +
    `The starter is right, and builds a second list of what stays. Do it with hardly any memory beside the ${2 * p.n} slots that are there.`,
  code: () => 'def compact(xs):\n    xs[:] = [x for x in xs if x is not None]\n    return xs\n',
  reference: () => REFERENCE,
  examples: () => ['compact([1, None, 2])', 'compact([None, None])', "compact(['a'])"],
  probes: (_, draw) => [
    `compact([None, ${draw(0, 9)}, None, ${draw(0, 9)}, 0])`,
    `compact([i % ${draw(2, 5)} or None for i in range(${draw(10, 40)})])`,
    `(lambda xs: compact(xs) is xs)([${draw(0, 9)}, None])`,
    "compact([0, '', None, False, [], None])",
    'compact([])',
    'compact([None, None, None, 1, None, None])',
    'compact([None])',
  ],
  budget: {
    peakBytes: {
      call: (p, draw) => `len(compact([None, ${draw(1, 9)}] * ${p.n}))`,
      most: (reference) => 1.2 * reference,
    },
  },
  hints: () => [
    'Every item that stays moves to the left, or not at all. Whose slot does it get?',
    'Keep a count of what stays, and store each item at that index.',
    'At the end the rest of the list is a slice. Delete it.',
  ],
  mistakes: [
    {
      idea: 'assigning to a slice works in place',
      predicts: () => 'def compact(xs):\n    xs[:] = [x for x in xs if x is not None]\n    return xs\n',
      recognises: ({ wrong, times }) => wrong.length === 0 && (times.peakBytes ?? 0) > 1.2,
      says: () =>
        'The list stays the same object, but what is on the right is a list of its own, with an array of its own, until the assignment is done.',
      probe: () =>
        'import tracemalloc\nxs = [None, 1] * 10_000\ntracemalloc.start()\nxs[:] = [x for x in xs if x is not None]\nprint(tracemalloc.get_traced_memory()[1])',
    },
    {
      idea: 'whatever is false is None',
      predicts: () =>
        'def compact(xs):\n    kept = 0\n    for x in xs:\n        if x:\n            xs[kept] = x\n            kept += 1\n    del xs[kept:]\n    return xs\n',
      recognises: ({ wrong }) => wrong.some((asked) => asked.includes('False')),
      says: () => '`0`, an empty text and an empty list are false as well. Ask for `None` by identity.',
      probe: () => "print([x is None for x in (0, '', None, False)])",
    },
    {
      idea: 'a list may be changed while it is gone through',
      predicts: () =>
        'def compact(xs):\n    for x in xs:\n        if x is None:\n            xs.remove(x)\n    return xs\n',
      recognises: ({ source, wrong }) => wrong.length > 0 && /\.remove\(|\.pop\(|del xs\[/.test(source),
      says: () =>
        'The loop counts indexes. When an item goes, the next one moves to its index, and the loop is past it. Each removal also moves all that follows.',
      probe: () => 'xs = [None, None, 1]\nfor x in xs:\n    if x is None: xs.remove(x)\nprint(xs)',
    },
  ],
  explain: (r) =>
    `The reference needs ${Number(r.value('peakBytes')).toLocaleString('en')} bytes at its peak, and nearly all of that is the list that it is given. ` +
    'Reading runs ahead of writing, so nothing is overwritten before it was read. `del` of the rest then lets `list_resize` give back what is no longer needed.',
});
