import { writeCode } from '#lessons/author/write-code.ts';

/** Work cut into pieces, one for each worker. */
export const evenChunks = writeCode<{ items: number }>({
  id: 'processes-write-chunks',
  revision: 1,
  title: 'A fair share for everyone',
  instances: [100_000, 60_000, 80_000, 120_000, 150_000, 200_000, 90_000, 70_000].map((items) => ({ items })),
  prompt: ({ items }) =>
    `A pool is to work on \`range(n)\`. \`shares(n, workers)\` cuts it into \`workers\` pieces that cover it in order, none longer than another by more than one, the longer ones first. What you return is pickled and sent, so keep it small: the budget is memory, with n = ${items}. If there are more workers than items, the last pieces are empty.`,
  code: () => `def shares(n, workers):
    items = list(range(n))
    size = max(1, n // workers)
    return [items[start:start + size] for start in range(0, n, size)]
`,
  reference: () => `def shares(n, workers):
    size, longer = divmod(n, workers)
    pieces, start = [], 0
    for worker in range(workers):
        stop = start + size + (worker < longer)
        pieces.append(range(start, stop))
        start = stop
    return pieces
`,
  examples: () => ['[list(piece) for piece in shares(7, 3)]', '[len(piece) for piece in shares(2, 4)]'],
  probes: (_, draw) => [
    `[list(piece) for piece in shares(${draw(9, 40)}, 4)]`,
    `[list(piece) for piece in shares(${draw(3, 6)}, 7)]`,
    `[list(piece) for piece in shares(${draw(2, 9)} * 5, 5)]`,
    '[len(piece) for piece in shares(0, 3)]',
    `[sum(piece) for piece in shares(${draw(50, 90)}, 1)]`,
  ],
  budget: {
    peakBytes: {
      call: ({ items }, draw) => `[len(piece) for piece in shares(${items} + ${draw(0, 500)}, 8)]`,
      most: (reference) => 10 * reference + 4000,
    },
  },
  hints: () => [
    'Divide: each worker gets the quotient, and what is left over goes to the first ones.',
    '`divmod` gives both at once. And which object stands for many numbers without holding them?',
  ],
  mistakes: [
    {
      idea: 'the rest goes to one more piece',
      predicts: () => `def shares(n, workers):
    size = max(1, n // workers)
    return [range(start, min(n, start + size)) for start in range(0, n, size)]
`,
      recognises: ({ wrong }) => wrong.length > 0,
      says: () =>
        'The pieces are not `workers` many, or not equally long. With a piece too many, one worker does two while the others have gone home.',
    },
    {
      idea: 'pieces must hold their items',
      predicts: () => `def shares(n, workers):
    items = list(range(n))
    size, longer = divmod(n, workers)
    starts = [worker * size + min(worker, longer) for worker in range(workers + 1)]
    return [items[start:stop] for start, stop in zip(starts, starts[1:])]
`,
      recognises: ({ wrong, times }) => wrong.length === 0 && (times.peakBytes ?? 0) > 5,
      says: () =>
        'The answers are right, and every item would be pickled on its way. A `range` says the same in three numbers; the worker makes the items.',
    },
  ],
  explain: (reveal) =>
    `The reference needs ${String(reveal.value('peakBytes'))} bytes for eight pieces, whatever n is. Equal pieces matter since the slowest worker decides when all are done. Where jobs take unequal time, cut into more pieces than workers: that is what the \`chunksize\` of \`Pool.map\` is for.`,
});
