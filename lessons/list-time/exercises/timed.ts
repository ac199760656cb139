import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { shown, slopeOf, unlessRight } from '#lessons/numbers/exercises/told.ts';

const ENDS = {
  'front of a list': {
    prepare: '[None] * n',
    operation: 'xs.insert(0, None)\n    xs.pop(0)',
    says: 'adding an item at the front of a list and removing it again',
  },
  'back of a list': {
    prepare: '[None] * n',
    operation: 'xs.append(None)\n    xs.pop()',
    says: 'adding an item at the back of a list and removing it again',
  },
  'front of a deque': {
    prepare: 'deque([None] * n)',
    operation: 'xs.appendleft(None)\n    xs.popleft()',
    says: 'adding an item at the front of a deque and removing it again',
  },
  'middle of a list': {
    prepare: '[None] * n',
    operation: 'xs.insert(len(xs) // 2, None)\n    xs.pop(len(xs) // 2)',
    says: 'adding an item in the middle of a list and removing it again',
  },
  'near the end of a list': {
    prepare: '[None] * n',
    operation: 'xs.insert(-10, None)\n    xs.pop(-11)',
    says: 'adding an item ten places before the end of a list and removing it again',
  },
  'first of a deque': {
    prepare: 'deque([None] * n)',
    operation: 'xs[0]',
    says: 'reading the first item of a deque',
  },
  'back of a deque': {
    prepare: 'deque([None] * n)',
    operation: 'xs.append(None)\n    xs.pop()',
    says: 'adding an item at the back of a deque and removing it again',
  },
  'item of a list': {
    prepare: '[None] * n',
    operation: 'xs[len(xs) // 2] = xs[-1]',
    says: 'reading the last item of a list and storing it in the middle',
  },
} as const;

/** How the time at either end, and in the middle, grows with the length. */
export const endsGrowth = defineExercise<{ at: keyof typeof ENDS }>({
  id: 'lists-ends-growth',
  kind: 'predict-complexity',
  revision: 1,
  title: 'The two ends of a list',
  claims: ['lists-delete-slower-when-long', 'lists-insert-linear', 'lists-pop-middle-linear'],
  instances: [
    { at: 'front of a list' },
    { at: 'back of a list' },
    { at: 'front of a deque' },
    { at: 'middle of a list' },
    { at: 'item of a list' },
    { at: 'near the end of a list' },
    { at: 'first of a deque' },
    { at: 'back of a deque' },
  ],
  prompt: (p) =>
    `How does the time of ${ENDS[p.at].says} grow with the length *n*? Long lists are timed, from some ten thousand items up.`,
  code: (p) =>
    (p.at.endsWith('deque') ? 'from collections import deque\n\n\n' : '') +
    `def prepare(n):\n    return ${ENDS[p.at].prepare}\n\n\ndef operation(xs):\n    ${ENDS[p.at].operation}\n`,
  check: (_, code) => ({ checker: 'timing', code, sizes: [2 ** 14, 2 ** 16, 2 ** 18, 2 ** 20] }),
  hints: () => [
    'Which pointers have to move so that the array has no gap?',
    'A list is one array that begins at index 0. A deque is a chain of blocks that is open at both ends.',
  ],
  mistakes: [
    {
      idea: 'putting one item in is one step',
      predicts: (r) => unlessRight('O(1)', r),
      says: () =>
        'Storing the item is. But first all the pointers behind it move by one place, and back again afterwards.',
      probe: () =>
        'from timeit import timeit\nfor n in (20_000, 200_000, 2_000_000):\n    xs = [None] * n\n    print(n, timeit(lambda: (xs.insert(0, None), xs.pop(0)), number=20))',
    },
    {
      idea: 'every item has to move',
      predicts: (r) => unlessRight('O(n)', r),
      says: () =>
        'Nothing lies behind this place that would have to move, and an index leads straight to a slot.',
      probe: () =>
        'from timeit import timeit\nfor n in (20_000, 2_000_000):\n    xs = [None] * n\n    print(n, timeit(lambda: (xs.append(None), xs.pop()), number=20_000))',
    },
    {
      idea: 'the place is found by halving',
      predicts: () => 'O(log n)',
      says: () =>
        'Nothing is searched: the address of a slot is the address of the array plus the index times the width of a pointer.',
    },
  ],
  explain: (r) => {
    const doubled = (2 ** slopeOf(r.value('samples'))).toFixed(2);
    return (
      `**${shown(r.answer)}**: measured on ${environmentLabel(r.target)}, twice the length took ${doubled} times as long. ` +
      {
        'front of a list':
          'All the pointers are shifted by one place (`ins1` and `list_pop` in `Objects/listobject.c`). Below a few thousand items that is so quick that it hides behind the cost of the call.',
        'middle of a list': 'Half of the pointers are shifted. Half of n is still proportional to n.',
        'back of a list': 'The array has room, nothing moves, only the length changes.',
        'front of a deque':
          'A deque stores its items in a chain of small blocks, and the first block has room at its front (`Modules/_collectionsmodule.c`). This is what to use as a queue.',
        'item of a list': 'An index is turned into an address by one multiplication and one addition.',
        'near the end of a list': 'Ten pointers move, whatever the length.',
        'first of a deque': 'A deque knows its first block and its last, and where in it the items begin.',
        'back of a deque': 'Its chain is open at both ends, so this end is as good as the other.',
      }[r.params.at]
    );
  },
});

const COPIES = {
  'whole slice': { operation: 'return xs[:]', says: 'taking `xs[:]`' },
  'ten items': { operation: 'return xs[:10]', says: 'taking the first ten items as a slice' },
  sum: { operation: 'return xs + xs', says: 'adding a list to itself with `+`' },
  reverse: { operation: 'xs.reverse()', says: 'reversing a list in place' },
  'one after the other': { operation: 'for x in xs:\n        pass', says: 'going through a list with `for`' },
  'every second': { operation: 'return xs[::2]', says: 'taking every second item, `xs[::2]`,' },
  'last item': { operation: 'return xs[-1]', says: 'reading `xs[-1]`' },
  length: { operation: 'return len(xs)', says: 'asking a list for its length' },
} as const;

/** How the time of copying and of what looks like copying grows with the length. */
export const copyGrowth = defineExercise<{ what: keyof typeof COPIES }>({
  id: 'lists-copy-growth',
  kind: 'predict-complexity',
  revision: 1,
  title: 'Slices and copies',
  claims: ['lists-copy-linear', 'lists-concat-linear'],
  instances: [
    { what: 'whole slice' },
    { what: 'ten items' },
    { what: 'sum' },
    { what: 'reverse' },
    { what: 'length' },
    { what: 'one after the other' },
    { what: 'every second' },
    { what: 'last item' },
  ],
  prompt: (p) => `How does the time of ${COPIES[p.what].says} grow with the length *n* of the list?`,
  code: (p) =>
    `def prepare(n):\n    return list(range(n))\n\n\ndef operation(xs):\n    ${COPIES[p.what].operation}\n`,
  check: (_, code) => ({ checker: 'timing', code, sizes: [2 ** 12, 2 ** 14, 2 ** 16, 2 ** 18] }),
  hints: () => [
    'How many pointers are read or written?',
    'A slice of a list is a list of its own, with an array of its own. Lists have no views.',
  ],
  mistakes: [
    {
      idea: 'a slice is a view of the list',
      predicts: (r) => unlessRight('O(1)', r),
      says: () =>
        'For NumPy arrays and `memoryview` it is. Here every pointer concerned is read and written, and for a copy every reference count goes up.',
      probe: () => 'xs = [1, 2, 3]\nys = xs[:]\nys[0] = 9\nprint(xs, ys)',
    },
    {
      idea: 'the whole list is visited',
      predicts: (r) => unlessRight('O(n)', r),
      says: () =>
        'Only what is asked for is touched: some slots, or just the length that stands in the list object.',
      probe: () =>
        'from timeit import timeit\nfor n in (1000, 1_000_000):\n    xs = [None] * n\n    print(n, timeit(lambda: xs[:10], number=10_000))',
    },
    {
      idea: 'the items themselves are copied',
      predicts: () => 'O(n²)',
      says: () => 'Only the pointers are. The copies of a list share all their items with the original.',
      probe: () => 'xs = [[]]\nys = xs[:]\nprint(xs is ys, xs[0] is ys[0])',
    },
  ],
  explain: (r) => {
    const doubled = (2 ** slopeOf(r.value('samples'))).toFixed(2);
    return (
      `**${shown(r.answer)}**: measured on ${environmentLabel(r.target)}, twice the length took ${doubled} times as long. ` +
      {
        'whole slice':
          '`list_slice` makes a new array, copies the pointers and increments the reference count of every item.',
        'ten items':
          'A slice costs what it contains. Its ten pointers are the same work in a list of any length.',
        sum: '`list_concat` makes one new array for both and copies all the pointers.',
        reverse:
          'Pointers are swapped in place from both ends towards the middle. No reference count changes, but every pointer moves.',
        length:
          'The length is a field of the list object (`ob_size`). It is kept up to date by every change, so nobody ever counts.',
        'one after the other': 'Each item is handed out once. Nothing is copied, but each is touched.',
        'every second': 'The result has half of the items, and half of n is still proportional to n.',
        'last item': 'The length is known, so the place of the last item is computed like any other.',
      }[r.params.what]
    );
  },
});
