import { writeCode } from '#lessons/author/write-code.ts';

const REFERENCES = {
  first: 'def unique(xs):\n    return list(dict.fromkeys(xs))\n',
  last: 'def unique(xs):\n    kept = list(dict.fromkeys(reversed(xs)))\n    kept.reverse()\n    return kept\n',
} as const;

const SEARCHED = {
  first:
    'def unique(xs):\n    kept = []\n    for x in xs:\n        if x not in kept:\n            kept.append(x)\n    return kept\n',
  last: 'def unique(xs):\n    kept = []\n    for x in xs:\n        if x in kept:\n            kept.remove(x)\n        kept.append(x)\n    return kept\n',
} as const;

/** Removing duplicates with about one hash an item, not one comparison with every other. */
export const writtenUnique = writeCode<{ keep: 'first' | 'last'; n: number }>({
  id: 'lists-write-unique',
  revision: 1,
  title: 'Without duplicates, in few operations',
  instances: [
    { keep: 'first', n: 400 },
    { keep: 'last', n: 400 },
    { keep: 'first', n: 250 },
    { keep: 'last', n: 600 },
    { keep: 'first', n: 800 },
    { keep: 'last', n: 250 },
    { keep: 'first', n: 600 },
    { keep: 'last', n: 800 },
  ],
  prompt: (p) =>
    `Write \`unique(xs)\`: a new list of the items of \`xs\`, each once. Of equal items the **${p.keep}** one stays, where it stands among the others. ` +
    `The starter asks every item whether it equals what was kept so far. Do it with far fewer questions: each \`==\` and each \`hash()\` counts, on a list of ${p.n} items.`,
  code: (p) => SEARCHED[p.keep],
  reference: (p) => REFERENCES[p.keep],
  examples: () => ['unique([3, 1, 3, 2, 1])', "unique(['b', 'a', 'b'])", 'unique([])'],
  probes: (_, draw) => {
    const items = Array.from({ length: 12 }, () => draw(0, 7));
    return [
      `unique([${items.join(', ')}])`,
      `unique([${items.toReversed().join(', ')}])`,
      `unique(list(range(${draw(3, 9)})) * 2)`,
      `unique('${'abcab'.slice(draw(0, 3))}')`,
      'unique([])',
    ];
  },
  budget: {
    operations: {
      call: (p, draw) => `unique([Counted(i % ${p.n / 2 + draw(0, 20)}) for i in range(${p.n})])[-1]`,
      most: (reference) => 2 * reference,
    },
  },
  hints: () => [
    'The number of `==` in `x in kept` grows with the length of `kept`. What can tell membership without asking everyone?',
    'A set or a dict asks each item for its hash, once, and compares only where hashes are equal.',
    'A dict keeps its keys in the order in which they came.',
  ],
  mistakes: [
    {
      idea: 'searching a list is one step',
      predicts: (r) => SEARCHED[r.params.keep],
      recognises: ({ times, wrong }) => wrong.length === 0 && (times.operations ?? 0) > 10,
      says: () =>
        '`in` on a list looks like one step in the source, and is a loop in C: one `==` for every item that was kept. Inside a loop over all items this is quadratic.',
      probe: () =>
        'class Item:\n    calls = 0\n    def __init__(self, n): self.n = n\n    def __eq__(self, other): Item.calls += 1; return self.n == other.n\nItem(-1) in [Item(i) for i in range(500)]\nprint(Item.calls)',
    },
    {
      idea: 'a set keeps the order of its items',
      predicts: () => 'def unique(xs):\n    return list(set(xs))\n',
      recognises: ({ source, wrong }) => wrong.length > 0 && /\bset\(|\{\s*\*/.test(source),
      says: () =>
        'A set places its items by their hashes. Small ints often come out in order because their hashes are the ints themselves; texts show that nobody promised it.',
      probe: () => "print(list({'b', 'a', 'c'}), list(dict.fromkeys(['b', 'a', 'c'])))",
    },
  ],
  explain: (r) =>
    `The reference needs ${Number(r.value('operations')).toLocaleString('en')} operations for ${r.params.n} items: a hash to look each one up, and a comparison where it was there before. ` +
    'A dict finds the place of a key from its hash, so the number of keys does not matter, and since 3.7 the language promises that it keeps their order.',
});
