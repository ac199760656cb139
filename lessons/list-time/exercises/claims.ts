import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { shown, slopeOf } from '#lessons/numbers/exercises/told.ts';

/** Line 213: list.resize(). */
export const claimResize = defineExercise<Record<never, never>>({
  id: 'lists-claim-resize',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on resizing by hand',
  claims: ['lists-resize-method'],
  instances: [{}],
  lines: () => [213, 213],
  statement: () => 'A list has a method resize(), which takes linear time.',
  prompt: () => 'The program lists the public methods of `list`. Judge the statement.',
  code: () => "methods = [name for name in dir(list) if not name.startswith('_')]\nprint(len(methods))\n",
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: { methods: 'methods', exists: "hasattr(list, 'resize')" },
  }),
  holds: (value) => value('exists') === true,
  hints: () => [
    'Have you ever called it?',
    'The C source has a function of that name. Does Python code reach it?',
  ],
  mistakes: [
    {
      idea: 'a dynamic array must have it',
      predicts: () => 'true',
      says: () =>
        'C++ vectors and NumPy arrays do. A Python list is resized by what you do to its items, never by order.',
      probe: () => "print([name for name in dir(list) if 'size' in name])",
    },
    {
      idea: 'some version had it',
      predicts: () => 'depends',
      says: () => 'None did. `list_resize` is a C function, and it is private to CPython.',
    },
  ],
  explain: (r) =>
    `False everywhere. The public methods on CPython 3.13 are ${shown(r.value('methods', 'cpython-3.13-64'))}, and the same on 3.9. ` +
    'To make a list longer, extend it; to make it shorter, delete a slice; its array follows by itself.',
});

type Constant = { operation: keyof typeof OPERATIONS };

const OPERATIONS = {
  index: { code: 'xs[len(xs) // 2]', says: 'Reading an item by its index' },
  pop: { code: 'xs.append(xs.pop())', says: 'Popping the last item (and putting it back)' },
  insert: { code: 'xs.insert(1, xs.pop(1))', says: 'Popping the second item (and putting it back)' },
  assign: { code: 'xs[len(xs) // 2] = None', says: 'Assigning to an index' },
  near: {
    code: 'xs.insert(len(xs) - 1, xs.pop(-2))',
    says: 'Popping the last item but one (and putting it back)',
  },
  middle: {
    code: 'xs.insert(len(xs) // 2, xs.pop(len(xs) // 2))',
    says: 'Popping the middle item (and putting it back)',
  },
  swap: { code: 'xs[0], xs[-1] = xs[-1], xs[0]', says: 'Swapping the first item and the last' },
  remove: { code: 'del xs[0]\n    xs.append(None)', says: 'Deleting the first item (and appending another)' },
} as const;

/** Lines 203 to 209: what takes constant time. */
export const claimConstant = defineExercise<Constant>({
  id: 'lists-claim-constant',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on constant time',
  claims: ['lists-index-constant', 'lists-pop-end-constant', 'lists-assign-constant'],
  instances: (Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]).map((operation) => ({ operation })),
  lines: () => [203, 209],
  statement: (p) => `${OPERATIONS[p.operation].says} takes the same time in a list of any length.`,
  prompt: () =>
    'The program times it in lists from some ten thousand items to a million. Judge the statement.',
  code: (p) =>
    `def prepare(n):\n    return [None] * n\n\n\ndef operation(xs):\n    ${OPERATIONS[p.operation].code}\n`,
  check: (_, code) => ({ checker: 'timing', code, sizes: [2 ** 14, 2 ** 16, 2 ** 18, 2 ** 20] }),
  holds: (value) => slopeOf(value('samples')) < 0.4,
  hints: () => [
    'What has to be computed, and what has to be moved?',
    'The array begins at index 0 and has no gaps.',
  ],
  mistakes: [
    {
      idea: 'a list is a chain that must be followed',
      predicts: (r) => (r.answer === 'true' ? 'false' : null),
      says: () =>
        'A linked list is. Python’s list is an array of pointers in one piece: the place of a slot can be computed.',
      probe: () =>
        'from timeit import timeit\nfor n in (20_000, 2_000_000):\n    xs = [None] * n\n    print(n, timeit(lambda: xs[n // 2], number=100_000))',
    },
    {
      idea: 'a single item is a single step',
      predicts: (r) => (r.answer === 'false' ? 'true' : null),
      says: () =>
        'One item is taken out, but all those behind it move up, and down again when it is put back.',
      probe: () =>
        'from timeit import timeit\nfor n in (20_000, 200_000, 2_000_000):\n    xs = [None] * n\n    print(n, timeit(lambda: xs.insert(1, xs.pop(1)), number=20))',
    },
    {
      idea: 'it depends on the machine',
      predicts: () => 'depends',
      says: () => 'How long it takes does. How the time grows does not.',
    },
  ],
  explain: (r) =>
    `${r.answer === 'true' ? 'True' : 'False'} on every recorded interpreter: with twice the length it took ${(2 ** slopeOf(r.value('samples'))).toFixed(2)} times as long on ${environmentLabel(r.target)}. ` +
    {
      index: 'The address of the slot is computed from the index.',
      pop: 'Nothing lies behind the last item. Popping shrinks the array now and then, and that is paid for by the many pops in between.',
      insert: 'All the pointers behind the place are moved, twice.',
      assign: 'One pointer is replaced.',
      near: 'One pointer stands behind the place, and moves.',
      middle: 'Half of the pointers are moved, twice.',
      swap: 'Two pointers are read, and two are stored.',
      remove: 'The append is quick, but the gap in front makes all pointers move.',
    }[r.params.operation],
});
