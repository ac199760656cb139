import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';

const CALLS = {
  'sorted rising': (n: number) => `sorted([Item(i) for i in range(${n})])`,
  'equal item': (n: number) => `Item(${n}) in [Item(i) for i in range(100)]`,
  'same item': (n: number) => `items = [Item(i) for i in range(100)]\nitems[${n}] in items`,
  min: (n: number) => `min(Item(i) for i in range(${n}))`,
  count: (n: number) => `[Item(i % 2) for i in range(${n})].count(Item(0))`,
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
    }[r.params.call],
});

type Filled = { n: number; on: On };

/** How often the array is replaced while a list grows. */
export const arrayMoves = defineExercise<Filled>({
  id: 'lists-array-moves',
  kind: 'predict-output',
  revision: 1,
  title: 'How often the array is replaced',
  instances: [
    { n: 30, on: '3.13' },
    { n: 70, on: '3.9' },
    { n: 100, on: '3.13' },
    { n: 1000, on: '3.13' },
    { n: 45, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'times' },
  prompt: (p) => `While ${p.n} items are appended to an empty list, how often does it get a new array?`,
  code: (p) =>
    `import sys\n\nxs = []\nmoves = 0\nfor i in range(${p.n}):\n    before = sys.getsizeof(xs)\n    xs.append(i)\n    if sys.getsizeof(xs) != before:\n        moves += 1\nprint(moves)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Far less often than it is appended to, but more often than if it doubled.',
    'At the start there are 4 slots, then 8. From then on: (m + (m >> 3) + 6) & ~3, with m one more than what fitted before.',
  ],
  mistakes: [
    {
      idea: 'a new array for every item',
      predicts: (r) => r.params.n,
      says: () =>
        'Then n appends would copy on the order of n² pointers. Every new array has room for some appends to come.',
      probe: () =>
        'import sys\nxs = [1]\nxs.append(2)\nprint([sys.getsizeof(xs), xs.append(3), sys.getsizeof(xs)])',
    },
    {
      idea: 'the array doubles',
      predicts: (r) => unlessRight(Math.ceil(Math.log2(r.params.n)) + 1, r),
      says: () =>
        'With doubling it would be so few. CPython grows by about an eighth and so moves more often, but leaves less room unused.',
      probe: () =>
        'import sys\nxs = [0] * 1000\na = sys.getsizeof(xs)\nxs.append(0)\nprint(a, sys.getsizeof(xs))',
    },
    {
      idea: 'a new array every eighth item',
      predicts: (r) => unlessRight(Math.ceil(r.params.n / 8), r),
      says: () =>
        'It begins like this, but the steps get longer as the list does: an eighth *of the list*, not eight items.',
      probe: () =>
        'import sys\nxs = [0] * 10000\nxs.append(0)\nprint((sys.getsizeof(xs) - sys.getsizeof([])) // (sys.getsizeof([0]) - sys.getsizeof([])) - len(xs), "slots to spare")',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()} times**. The distance between two moves grows with the list, so the number of moves grows only like the logarithm of n, ` +
    'and all the copying together stays proportional to n. That is what is meant by *amortised* constant time: single appends are slow, a thousand of them are not.',
});

const ATTEMPTS = {
  resize: 'xs.resize(8)',
  assign: 'xs[3] = 4',
  slice: 'xs[5:9] = [4]',
  delete: 'del xs[3:]',
  multiply: 'xs *= 2',
  pop: 'xs.pop(-4)',
} as const;

/** What can be done to the length of a list. */
export const sizing = defineExercise<{ attempt: keyof typeof ATTEMPTS }>({
  id: 'lists-sizing',
  kind: 'predict-output',
  revision: 1,
  title: 'Making a list longer or shorter',
  instances: [
    { attempt: 'slice' },
    { attempt: 'assign' },
    { attempt: 'resize' },
    { attempt: 'delete' },
    { attempt: 'multiply' },
    { attempt: 'pop' },
  ],
  choices: (p) =>
    p.attempt === 'resize'
      ? ['None 8', 'None 3', 'TypeError', 'AttributeError']
      : ['len 3', 'len 4', 'IndexError', 'len 6', 'len 10'],
  prompt: () => 'What is printed: the new length, or the kind of error?',
  code: (p) =>
    p.attempt === 'resize'
      ? `xs = [1, 2, 3]\ntry:\n    result = ${ATTEMPTS[p.attempt]}\n    print(result, len(xs))\nexcept Exception as error:\n    print(type(error).__name__)\n`
      : `xs = [1, 2, 3]\ntry:\n    ${ATTEMPTS[p.attempt]}\n    print('len', len(xs))\nexcept Exception as error:\n    print(type(error).__name__)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Does the statement name one slot, or a stretch of the list? A stretch may lie beyond the end.',
    'What does `dir(list)` have to say about it?',
  ],
  mistakes: [
    {
      idea: 'whatever lies beyond the end is an error',
      predicts: (r) => (r.params.attempt === 'resize' ? null : unlessRight('IndexError', r)),
      says: () =>
        'For a single index it is. The ends of a slice are clipped to the list, so a slice may lie beyond its end, and be empty.',
      probe: () => 'xs = [1, 2, 3]\nprint(xs[5:9], xs[3:])',
    },
    {
      idea: 'a list grows to where something is stored',
      predicts: (r) =>
        ({ resize: 'None 8', assign: 'len 4', slice: 'len 10', delete: null, multiply: null, pop: null })[
          r.params.attempt
        ],
      says: () =>
        'Lists in Perl or JavaScript do that. In Python a list has exactly the items that were put in; there are no holes.',
      probe: () =>
        'xs = []\ntry:\n    xs[0] = 1\nexcept IndexError as error:\n    print(error)\nprint([name for name in dir(list) if not name.startswith("_")])',
    },
    {
      idea: 'nothing happens',
      predicts: (r) => (r.params.attempt === 'resize' ? 'None 3' : unlessRight('len 3', r)),
      says: () => 'Something does. Run it and look at the list.',
      probe: (p) =>
        `xs = [1, 2, 3]\ntry:\n    ${ATTEMPTS[p.attempt]}\nexcept Exception as error:\n    print(repr(error))\nprint(xs)`,
    },
  ],
  explain: (r) =>
    `It prints **${shown(r.answer).trim()}**. ` +
    {
      resize:
        'There is no such method. `list_resize` is a C function inside CPython; from Python you change the length by adding, removing, or assigning to a slice.',
      assign: 'Assigning to an index replaces an item that exists. It never makes the list longer.',
      slice: 'Both ends of the slice are clipped to the length, so this inserts at the end.',
      delete: 'The slice is empty, and deleting nothing is no error.',
      multiply: '`*=` repeats the list in place.',
      pop: 'Minus four is one place before the first item, and a single index is never clipped.',
    }[r.params.attempt],
});

const ROWS = {
  product: 'rows = [[0] * 2] * 3\nrows[0][0] = 1',
  comprehension: 'rows = [[0] * 2 for _ in range(3)]\nrows[0][0] = 1',
  copy: 'inner = [0, 0]\nrows = [inner, inner[:], inner]\nrows[0][0] = 1',
  replaced: 'rows = [[0] * 2] * 3\nrows[0] = [1, 0]',
} as const;

/** What it means that a list holds pointers. */
export const sharedRows = defineExercise<{ rows: keyof typeof ROWS }>({
  id: 'lists-shared-rows',
  kind: 'predict-output',
  revision: 1,
  title: 'Three rows',
  instances: [{ rows: 'product' }, { rows: 'copy' }, { rows: 'comprehension' }, { rows: 'replaced' }],
  choices: () => [
    '[[1, 0], [0, 0], [0, 0]]',
    '[[1, 0], [1, 0], [1, 0]]',
    '[[1, 0], [0, 0], [1, 0]]',
    '[[1, 1], [0, 0], [0, 0]]',
  ],
  prompt: () => 'What does this program print?',
  code: (p) => `${ROWS[p.rows]}\nprint(rows)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'The outer list has three slots. To how many inner lists do they lead?',
    'Storing into a slot of the *outer* list changes one pointer. Storing into an *inner* list changes what every pointer to it sees.',
  ],
  mistakes: [
    {
      idea: 'each row is a list of its own',
      predicts: (r) => unlessRight('[[1, 0], [0, 0], [0, 0]]', r),
      says: () =>
        'Some of the slots hold the same pointer. One inner list was changed, and it shows wherever it is referred to.',
      probe: () => 'rows = [[0] * 2] * 3\nprint([id(row) == id(rows[0]) for row in rows])',
    },
    {
      idea: 'all rows are one list',
      predicts: (r) => unlessRight('[[1, 0], [1, 0], [1, 0]]', r),
      says: () =>
        'Not all of them: a new list was made for some of the slots, by a slice, a comprehension or a new display.',
      probe: () => 'rows = [[0] * 2 for _ in range(3)]\nprint([row is rows[0] for row in rows])',
    },
  ],
  explain: (r) =>
    `It prints \`${shown(r.answer).trim()}\`. ` +
    {
      product: 'Repeating a list repeats its pointers: three slots, one inner list.',
      copy: 'The slice in the middle is a list of its own; the other two slots lead to the same one.',
      comprehension: 'The comprehension evaluates its expression three times and makes three lists.',
      replaced:
        'The assignment replaces one pointer of the outer list. The inner list that it used to lead to is untouched.',
    }[r.params.rows] +
    ' A list never holds its items, only where they are.',
});
