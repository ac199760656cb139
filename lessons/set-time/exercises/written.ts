import { shown } from '#lessons/numbers/exercises/told.ts';
import { writeCode } from '#lessons/author/write-code.ts';

const REFERENCE = `def common(xs, ys):
    known = set(ys)
    return [x for x in xs if x in known]
`;

/** The items of one list that are in another, with one hash an item. */
export const writtenCommon = writeCode<{ n: number }>({
  id: 'set-time-write-common',
  revision: 1,
  title: 'What two lists share, in few operations',
  instances: [{ n: 200 }, { n: 300 }, { n: 400 }, { n: 250 }, { n: 350 }, { n: 150 }, { n: 500 }, { n: 450 }],
  prompt: (p) =>
    `\`common(xs, ys)\` lists the items of \`xs\` that are in \`ys\` too, in the order of \`xs\`, as often as they stand there. The starter is right, and asks too much. Each \`==\` and each \`hash()\` counts, with ${p.n} items in each list.`,
  code: () => 'def common(xs, ys):\n    return [x for x in xs if x in ys]\n',
  reference: () => REFERENCE,
  examples: () => ['common([3, 1, 2, 3], [5, 3])', "common(list('abc'), [])", 'common([1], [1, 1])'],
  probes: (_, draw) => [
    `common([${draw(0, 9)}, ${draw(0, 9)}, 4, 4], [4, ${draw(0, 9)}])`,
    `common(list(range(${draw(5, 50)})), [9, 4, 3])`,
    `common(list('banana'), list('${'nab'.slice(draw(0, 2))}'))`,
    'common([], [1])',
    'common([2], [])',
  ],
  budget: {
    operations: {
      call: (p, draw) =>
        `len(common([Counted(i) for i in range(${p.n + draw(0, 9)})], [Counted(2 * i) for i in range(${p.n})]))`,
      most: (reference) => 2 * reference,
    },
  },
  hints: () => [
    'What does `x in ys` ask, when `ys` is a list?',
    'Make something of `ys` first, once, that finds an item by its hash.',
  ],
  mistakes: [
    {
      idea: 'in costs the same in every container',
      predicts: () => 'def common(xs, ys):\n    return [x for x in xs if ys.count(x)]\n',
      recognises: ({ source, wrong, times }) =>
        wrong.length === 0 && !/\bset\(/.test(source) && (times.operations ?? 0) > 2,
      says: () => 'A list compares item by item, each time anew. A set looks where the hash points.',
    },
    {
      idea: 'a set may be made anew for every item',
      predicts: () => 'def common(xs, ys):\n    return [x for x in xs if x in set(ys)]\n',
      recognises: ({ source, times }) => /\bset\(/.test(source) && (times.operations ?? 0) > 2,
      says: () =>
        'The expression after `if` is evaluated for each item. Making a set hashes all of `ys`: do it once, before the loop.',
    },
    {
      idea: 'the intersection of two sets is the answer',
      predicts: () => 'def common(xs, ys):\n    return list(set(xs) & set(ys))\n',
      recognises: ({ source, wrong }) => wrong.length > 0 && /&|intersection/.test(source),
      says: () => 'It forgets the order of `xs`, and that an item may stand there twice.',
      probe: () => 'print(list(set([9, 3, 9]) & {3, 9}))',
    },
  ],
  explain: (r) =>
    `The reference needs ${shown(r.value('operations'))} operations for ${r.params.n} items: one hash for each item of both lists, and one comparison for each that is found.`,
});
