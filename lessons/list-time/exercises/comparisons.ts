import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown } from '#lessons/numbers/exercises/told.ts';

const CALLS = {
  'sorted rising': (n: number) => `sorted([Item(i) for i in range(${n})])`,
  'equal item': (n: number) => `Item(${n}) in [Item(i) for i in range(100)]`,
  'same item': (n: number) => `items = [Item(i) for i in range(100)]\nitems[${n}] in items`,
  min: (n: number) => `min(Item(i) for i in range(${n}))`,
  count: (n: number) => `[Item(i % 2) for i in range(${n})].count(Item(0))`,
  'same list': (n: number) => `items = [Item(i) for i in range(${n})]\nitems == items[:]`,
  'other lengths': (n: number) => `[Item(i) for i in range(${n})] == [Item(i) for i in range(${n + 1})]`,
  'two copies': (n: number) => `[Item(i) for i in range(${n})] == [Item(i) for i in range(${n})]`,
} as const;

type Call = { call: keyof typeof CALLS; n: number };

/** Exact numbers of comparisons. */
export const comparisons = defineExercise<Call>({
  id: 'lists-comparisons',
  kind: 'predict-output',
  revision: 1,
  title: 'Counting comparisons',
  instances: [
    { call: 'sorted rising', n: 100 },
    { call: 'equal item', n: 40 },
    { call: 'same item', n: 40 },
    { call: 'min', n: 50 },
    { call: 'count', n: 30 },
    { call: 'two copies', n: 20 },
    { call: 'same list', n: 25 },
    { call: 'other lengths', n: 30 },
  ],
  numeric: { unit: 'calls' },
  prompt: () => '`Item` notes every `==` and every `<` that it is asked for. How many are there?',
  code: (p) =>
    `class Item:\n    calls = 0\n\n    def __init__(self, n):\n        self.n = n\n\n    def __eq__(self, other):\n        Item.calls += 1\n        return self.n == other.n\n\n    def __lt__(self, other):\n        Item.calls += 1\n        return self.n < other.n\n\n\n${CALLS[p.call](p.n)}\nprint(Item.calls)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: (p) => [
    'Which comparisons are needed to be certain? Count them for a list of three.',
    {
      'sorted rising': 'A comparison is made between neighbours. How many pairs of neighbours are there?',
      'equal item': 'The search starts at index 0 and ends with the item that is equal.',
      'same item':
        'Before it asks `==`, a list checks whether the two are one object. That check is not a call.',
      min: 'The first item is the best so far without any comparison.',
      count: 'Counting cannot stop early.',
      'two copies': 'Items at equal places are compared until two differ.',
      'same list': 'The copy is another list. Are its items others?',
      'other lengths': 'What can be known of two lists before any item is looked at?',
    }[p.call],
  ],
  mistakes: [
    {
      idea: 'one comparison for every item',
      predicts: (r) =>
        (
          ({ 'sorted rising': r.params.n, min: r.params.n, 'same item': r.params.n + 1 }) as Record<
            string,
            number
          >
        )[r.params.call] ?? null,
      says: (r) =>
        r.params.call === 'same item'
          ? 'One too many: the item you look for *is* the one in the list. CPython sees that the pointers are equal and does not ask.'
          : 'One too many: between n items there are n − 1 neighbours, and the first needs nothing to be compared with.',
      probe: () =>
        'class Item:\n    calls = 0\n    def __lt__(self, other): Item.calls += 1; return False\nmin([Item()])\nprint(Item.calls)',
    },
    {
      idea: 'as many as the index says',
      predicts: (r) => (r.params.call === 'equal item' ? r.params.n : null),
      says: () =>
        'One is missing: the item at the index itself has to be compared as well, and the indexes begin at 0.',
    },
    {
      idea: 'the whole list is always searched',
      predicts: (r) => (r.params.call === 'equal item' || r.params.call === 'same item' ? 100 : null),
      says: () => 'The search ends at the first success. The items behind it are never asked.',
    },
    {
      idea: 'n log n comparisons',
      predicts: (r) =>
        r.params.call === 'sorted rising' ? Math.round(r.params.n * Math.log2(r.params.n)) : null,
      says: () =>
        'That would be the price of disorder. Here one look at each pair of neighbours shows that there is nothing to do.',
      probe: () =>
        'class Item(int):\n    calls = 0\n    def __lt__(self, other): Item.calls += 1; return int.__lt__(self, other)\nsorted(map(Item, range(1000)))\nprint(Item.calls)',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()}**. ` +
    {
      'sorted rising':
        '`count_run` in `Objects/listobject.c` compares each item with its neighbour, finds a single rising run, and the sort is over.',
      'equal item': 'All items up to and including the equal one are asked, then the search stops.',
      'same item':
        '`PyObject_RichCompareBool` looks first whether both sides are the same object, and only asks `==` if they are not. The last comparison is therefore never made. (That is also why `nan in [nan]` holds, although a nan does not equal itself.)',
      min: 'Every item but the first is compared with the best so far.',
      count: 'Every item is asked, whether or not an equal one was seen before.',
      'two copies':
        'The lengths agree, so the pairs are compared one by one until one differs, and none does.',
      'same list':
        'Each pair is one and the same object, and of that CPython does not ask whether it equals itself.',
      'other lengths':
        '`list_richcompare` looks at the lengths first. Lists of different lengths are not equal, whatever is in them.',
    }[r.params.call],
});
