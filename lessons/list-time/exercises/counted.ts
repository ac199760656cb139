import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

const SEARCHES = {
  absent: { code: 'Counted(-1) in xs', says: 'looking for an item that is not there' },
  last: { code: 'Counted(n - 1) in xs', says: 'looking for an item that equals the last one' },
  first: { code: 'Counted(0) in xs', says: 'looking for an item that equals the first one' },
  middle: { code: 'xs.index(Counted(n // 2))', says: 'asking for the index of an item in the middle' },
  remove: { code: 'xs.remove(Counted(n - 1))', says: 'removing an item that equals the last one' },
  near: { code: 'xs.index(Counted(3))', says: 'asking for the index of an item that equals the fourth' },
  equal: { code: 'xs == xs[:]', says: 'comparing a list with a copy of itself' },
  count: { code: 'xs.count(Counted(0))', says: 'counting the items that equal the first one' },
} as const;

const SIZES = [16, 32, 64, 128, 256, 512];

/** Comparisons made by searching a list. */
export const searchGrowth = defineExercise<{ search: keyof typeof SEARCHES }>({
  id: 'lists-search-growth',
  kind: 'predict-complexity',
  revision: 1,
  title: 'Searching a list',
  claims: ['lists-search-linear'],
  instances: [
    { search: 'absent' },
    { search: 'first' },
    { search: 'middle' },
    { search: 'count' },
    { search: 'last' },
    { search: 'remove' },
    { search: 'near' },
    { search: 'equal' },
  ],
  prompt: (p) =>
    `Comparisons are counted here, not seconds: \`Counted\` keys note every \`==\`. How does their number grow with *n* when ${SEARCHES[p.search].says}?`,
  code: (p) =>
    `def prepare(n, Counted):\n    return [Counted(i) for i in range(n)]\n\n\ndef operation(xs, n, Counted):\n    ${SEARCHES[p.search].code}\n`,
  check: (_, code) => ({ checker: 'operations', code, sizes: SIZES }),
  hints: () => [
    'A list knows nothing about its items. It starts at the front and asks one after the other.',
    'When may it stop?',
  ],
  mistakes: [
    {
      idea: 'a list finds its items like a set',
      predicts: (r) => unlessRight('O(1)', r),
      says: () =>
        'A set knows where an item would have to be. A list does not: until it has found the item, it has to go on asking.',
      probe: () =>
        'class Item:\n    calls = 0\n    def __init__(self, n): self.n = n\n    def __eq__(self, other): Item.calls += 1; return self.n == other.n\nItem(-1) in [Item(i) for i in range(500)]\nprint(Item.calls)',
    },
    {
      idea: 'a search always looks at every item',
      predicts: (r) => unlessRight('O(n)', r),
      says: () =>
        '`in` stops at the first item that is equal, and here that is the very first one, however long the list is.',
      probe: () =>
        'class Item:\n    calls = 0\n    def __init__(self, n): self.n = n\n    def __eq__(self, other): Item.calls += 1; return self.n == other.n\nItem(0) in [Item(i) for i in range(500)]\nprint(Item.calls)',
    },
    {
      idea: 'the list is in order, so it is searched by halving',
      predicts: () => 'O(log n)',
      says: () =>
        'You know that it is in order; the list does not. Halving is what `bisect` does, and it relies on your word for the order.',
      probe: () =>
        'from bisect import bisect_left\nprint(bisect_left(list(range(1000)), 500), 500 in list(range(1000)))',
    },
  ],
  explain: (r) => {
    const samples = r.value('samples') as readonly (readonly [number, number])[];
    const counted = samples.map(([n, calls]) => `${calls} for n = ${n}`).slice(-3);
    return (
      `**${shown(r.answer)}**: ${counted.join(', ')}. \`list_contains\` (and \`index\`, \`count\`) walks the array and compares with one item after the other. ` +
      '`in`, `index` and `remove` stop at the first that is equal; `count` never can. What is the same object is not asked at all. These are counts, so they are the same on every version and on every machine.'
    );
  },
});

const ORDERS = {
  'sorted already': {
    prepare: '[Counted(i) for i in range(n)]',
    operation: 'sorted(xs)',
    says: 'sorting a list that is in order already',
  },
  shuffled: {
    prepare: 'shuffled(n, Counted)',
    operation: 'sorted(xs)',
    says: 'sorting a shuffled list',
  },
  falling: {
    prepare: '[Counted(n - i) for i in range(n)]',
    operation: 'sorted(xs)',
    says: 'sorting a list that is in falling order',
  },
  smallest: {
    prepare: '[Counted(i * 7 % n) for i in range(n)]',
    operation: 'min(xs)',
    says: 'finding the smallest item',
  },
  'two runs': {
    prepare: '[Counted(i) for i in range(0, n, 2)] + [Counted(i) for i in range(1, n, 2)]',
    operation: 'sorted(xs)',
    says: 'sorting a list of two rising halves that interleave',
  },
  'largest three': {
    prepare: 'shuffled(n, Counted)',
    operation: 'max(xs), max(xs), max(xs)',
    says: 'finding the largest item three times',
  },
  'all equal': {
    prepare: '[Counted(7) for _ in range(n)]',
    operation: 'sorted(xs)',
    says: 'sorting a list whose items are all equal',
  },
  nested: {
    prepare: '[Counted(i) for i in range(n)]',
    operation: 'for x in xs:\n        Counted(x.value) in xs',
    says: 'looking up every item of a list in that same list',
  },
} as const;

const SHUFFLE = `def shuffled(n, Counted):
    order = list(range(n))
    seed = 1
    for i in range(n - 1, 0, -1):
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        j = seed // 65536 % (i + 1)
        order[i], order[j] = order[j], order[i]
    return [Counted(i) for i in order]


`;

/** Comparisons made by sorting and by its alternatives. */
export const sortGrowth = defineExercise<{ order: keyof typeof ORDERS }>({
  id: 'lists-sort-growth',
  kind: 'predict-complexity',
  revision: 1,
  title: 'Comparisons of a sort',
  instances: [
    { order: 'sorted already' },
    { order: 'shuffled' },
    { order: 'nested' },
    { order: 'falling' },
    { order: 'smallest' },
    { order: 'two runs' },
    { order: 'largest three' },
    { order: 'all equal' },
  ],
  prompt: (p) =>
    `\`Counted\` keys note every \`==\` and every \`<\`. How does their number grow with *n* when ${ORDERS[p.order].says}?`,
  code: (p) =>
    (ORDERS[p.order].prepare.startsWith('shuffled') ? SHUFFLE : '') +
    `def prepare(n, Counted):\n    return ${ORDERS[p.order].prepare}\n\n\ndef operation(xs, n, Counted):\n    ${ORDERS[p.order].operation}\n`,
  check: (_, code) => ({ checker: 'operations', code, sizes: [...SIZES, 1024] }),
  hints: () => [
    'Which comparisons cannot be avoided, if the result has to be known for certain?',
    'CPython’s sort (Timsort) begins by looking for stretches that are in order, rising or falling, and then merges them.',
  ],
  mistakes: [
    {
      idea: 'every sort takes n log n',
      predicts: (r) => unlessRight('O(n log n)', r),
      says: (r) =>
        ['nested', 'smallest', 'largest three'].includes(r.params.order)
          ? 'Nothing is sorted here. Count the comparisons that this code makes itself.'
          : 'That is the bound for input without any order. This list is one single stretch, and a comparison per pair of neighbours is enough to find that out.',
      probe: () =>
        'class Item:\n    calls = 0\n    def __init__(self, n): self.n = n\n    def __lt__(self, other): Item.calls += 1; return self.n < other.n\nsorted([Item(i) for i in range(1000)])\nprint(Item.calls)',
    },
    {
      idea: 'one pass over the list',
      predicts: (r) => unlessRight('O(n)', r),
      says: (r) =>
        r.params.order === 'nested'
          ? 'One pass of the loop, and in each turn a search that is a pass of its own.'
          : 'One pass finds out how much order there is. In a shuffled list there is nearly none, and merging what is there takes a pass for every doubling.',
      probe: () =>
        'import random\nclass Item:\n    calls = 0\n    def __init__(self, n): self.n = n\n    def __lt__(self, other): Item.calls += 1; return self.n < other.n\nsorted([Item(random.random()) for i in range(1000)])\nprint(Item.calls)',
    },
    {
      idea: 'every pair is compared',
      predicts: (r) => unlessRight('O(n²)', r),
      says: () =>
        'That is what a bubble sort does. Timsort compares far fewer: order is transitive, and it makes use of that.',
      probe: () => 'print(1000 * 999 // 2, "pairs among 1000 items")',
    },
  ],
  explain: (r) => {
    const samples = r.value('samples') as readonly (readonly [number, number])[];
    const counted = samples.map(([n, calls]) => `${calls} for n = ${n}`).slice(-3);
    return (
      `**${shown(r.answer)}**: ${counted.join(', ')}. ` +
      {
        'sorted already':
          'Timsort (`Objects/listsort.txt` tells the story) finds one rising run that covers the list. One comparison for each pair of neighbours, and it is done.',
        shuffled:
          'The runs are short, so they are extended by binary insertion and merged pairwise. Every merge level costs about n comparisons, and there are about log n levels.',
        falling:
          'A strictly falling run is recognised as well, and reversed in place without comparing anything twice.',
        smallest:
          '`min` compares every item once with the best so far. Nothing less would do, since any item may be the smallest.',
        'two runs': 'Two runs are found in one pass, and merged in another.',
        'largest three': 'Three passes are still a constant number of passes.',
        'all equal': 'Nothing is smaller than its neighbour before it, so the whole list is one run.',
        nested:
          'The search for the item at index i compares i + 1 times. The sum over all items is quadratic. A set would make it linear.',
      }[r.params.order]
    );
  },
});
