import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import type { Json } from '#domain/python/report.ts';
import { shown, slopeOf } from '#lessons/numbers/exercises/told.ts';
import { growthSteps, guideRule } from './capacities.ts';

/** Line 179: an empty list takes 40 bytes. */
export const claimEmpty = defineExercise<Record<never, never>>({
  id: 'lists-claim-empty',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on an empty list',
  instances: [{}],
  lines: () => [179, 179],
  statement: () => 'sys.getsizeof([]) is 40 bytes.',
  prompt: () => 'Judge the statement for all recorded interpreters.',
  code: () => 'import sys\n\nprint(sys.getsizeof([]))\n',
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: { reported: 'sys.getsizeof([])', without_header: '[].__sizeof__()' },
  }),
  holds: (value) => value('reported') === 40,
  hints: () => [
    '`getsizeof` adds something that `__sizeof__` leaves out.',
    'What does the cycle collector keep for each list?',
  ],
  mistakes: [
    {
      idea: 'the size of the C struct is the size of the object',
      predicts: () => 'true',
      says: () =>
        'The struct alone takes so much, on 64 bits. In front of it lies the header of the cycle collector, and `getsizeof` counts it.',
      probe: () => 'import sys\nprint([].__sizeof__(), sys.getsizeof([]))',
    },
    {
      idea: 'it was right on 3.9, at least',
      predicts: () => 'depends',
      says: () =>
        'It was not: the header of the collector was there on 3.9 just as now. And in the browser both numbers are halved.',
      probe: () => 'import sys\nprint(sys.version_info[:2], sys.getsizeof([]))',
    },
  ],
  explain: (r) =>
    `False everywhere. \`getsizeof\` reports ${shown(r.value('reported', 'cpython-3.9-64'))} on CPython 3.9, ${shown(r.value('reported', 'cpython-3.13-64'))} on 3.13 and ${shown(r.value('reported', 'pyodide-3.14-32'))} in the browser. ` +
    `The guide’s number is what \`[].__sizeof__()\` gives on 64 bits: ${shown(r.value('without_header', 'cpython-3.9-64'))}. The rest is the collector’s header.`,
});

/** Line 179: an int in a list adds 28 bytes. */
export const claimItem = defineExercise<{ item: 'int' | 'string' | 'shared' }>({
  id: 'lists-claim-item',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on what an item adds',
  instances: [{ item: 'int' }, { item: 'string' }, { item: 'shared' }],
  lines: () => [179, 179],
  statement: (p) =>
    ({
      int: 'A list of 1001 ints is 28 bytes larger than one of 1000.',
      string: 'What an item adds to the size of a list depends on the type of the item.',
      shared: 'Every item adds the width of one pointer to a list of exact length.',
    })[p.item],
  prompt: () => '`[item] * n` makes a list without spare slots. What does one more item add?',
  code: () =>
    "import sys\n\nadded = {}\nfor item in (7, 2 ** 1000, 1.5, 'x' * 1000, [1, 2, 3]):\n    added[type(item).__name__] = sys.getsizeof([item] * 1001) - sys.getsizeof([item] * 1000)\nprint(added)\n",
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: { added: 'sorted(set(added.values()))', pointer: "__import__('struct').calcsize('P')" },
  }),
  holds: (value, p) => {
    const added = value('added') as readonly number[];
    if (p.item === 'int') return added[0] === 28;
    if (p.item === 'string') return added.length > 1;
    return added.length === 1 && added[0] === value('pointer');
  },
  hints: () => [
    'The program makes lists of very different things. Do their sizes differ?',
    'What is stored in a slot?',
  ],
  mistakes: [
    {
      idea: 'a list holds its items',
      predicts: (r) => (r.params.item === 'shared' ? 'false' : 'true'),
      says: () =>
        'It holds pointers to them. The same object can be in many lists, or many times in one, and exists only once.',
      probe: () => "import sys\nprint(sys.getsizeof(['x' * 1000] * 10), sys.getsizeof([None] * 10))",
    },
    {
      idea: 'it differs between versions',
      predicts: () => 'depends',
      says: () =>
        'The width of a pointer differs between 32 and 64 bits, but that an item costs exactly one pointer does not.',
    },
  ],
  explain: (r) =>
    `${r.params.item === 'shared' ? 'True' : 'False'} everywhere. One more item adds ${shown(r.value('added', 'cpython-3.9-64'))} bytes on CPython 3.9, ${shown(r.value('added', 'cpython-3.13-64'))} on 3.13 and ` +
    `${shown(r.value('added', 'pyodide-3.14-32'))} in the browser, for an int, a float, a long string and a list alike. If the ints are new, they take memory as well, but as objects of their own; a thousand slots that lead to the int 7 cost no int at all.`,
});

/** The numbers of steps at which the size changed. */
function stepsOf(trajectory: Json | undefined): readonly number[] {
  const points = (trajectory ?? []) as readonly (readonly [number, number])[];
  return points.slice(1).map(([step]) => step);
}

/** Line 187 to 189: the growth formula. */
export const claimFormula = defineExercise<Record<never, never>>({
  id: 'lists-claim-formula',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide’s formula for growth',
  instances: [{}],
  lines: () => [187, 189],
  statement: () => 'A full list of old slots grows to old + (old >> 3) + (3 if old < 9 else 6) slots.',
  prompt: () =>
    'The program appends 200 items, and its growth staircase is recorded. Judge the formula for Python 3.9 and later.',
  code: () => 'xs = []\nfor i in range(200):\n    xs.append(i)\n',
  check: () => ({ checker: 'growth', code: 'xs = []', step: 'xs.append(i)', steps: 200, expression: 'xs' }),
  holds: (value) => {
    const steps = stepsOf(value('trajectory'));
    return JSON.stringify(steps) === JSON.stringify(growthSteps(guideRule, 0, steps.length));
  },
  hints: () => [
    'Work out the first two arrays by the formula, starting with no slots at all.',
    'Does the list get its second array when the formula says so?',
  ],
  mistakes: [
    {
      idea: 'the formula has been in the source for decades',
      predicts: () => 'true',
      says: () =>
        'A formula like it was, up to 3.8, with the *requested* length in it. 3.9 changed the constants and rounds to multiples of four.',
      probe: () =>
        'import sys\nxs, last = [], 0\nfor i in range(40):\n    xs.append(i)\n    if sys.getsizeof(xs) != last: print(len(xs), end=" ")\n    last = sys.getsizeof(xs)',
    },
    {
      idea: 'it still holds on the older ones',
      predicts: () => 'depends',
      says: () => 'Not even on 3.9, the oldest that is recorded here: that is the release which changed it.',
    },
  ],
  explain: (r) =>
    `False on every recorded version. By the formula the array would be replaced at steps ${growthSteps(guideRule, 0, 6).join(', ')} …; ` +
    `what was recorded on CPython 3.9 is ${stepsOf(r.value('trajectory', 'cpython-3.9-64')).slice(0, 6).join(', ')} …, and the same on 3.13. ` +
    'Since 3.9 `list_resize` computes `(newsize + (newsize >> 3) + 6) & ~3`, where `newsize` is the length asked for.',
});

/** Line 187: a growth factor of about 1.125. */
export const claimFactor = defineExercise<Record<never, never>>({
  id: 'lists-claim-factor',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on the growth factor',
  instances: [{}],
  lines: () => [187, 187],
  statement: () => 'When a long list grows, its new array is about one eighth longer than the old one.',
  prompt: () =>
    'The program appends twenty thousand items and compares the last two arrays. Judge the statement.',
  code: () =>
    'import sys\n\nempty = sys.getsizeof([])\nxs = []\nsizes = [0]\nfor i in range(20_000):\n    xs.append(i)\n    size = sys.getsizeof(xs) - empty\n    if size != sizes[-1]:\n        sizes.append(size)\nfactor = sizes[-1] / sizes[-2]\nprint(round(factor, 3))\n',
  check: (_, code) => ({ checker: 'output', code, probes: { factor: 'round(factor, 4)' } }),
  holds: (value) => Math.abs(Number(value('factor')) - 1.125) < 0.005,
  hints: () => [
    'What is left of the formula when the length is large and the constants do not count?',
    'To shift right by three places is to divide by eight.',
  ],
  mistakes: [
    {
      idea: 'dynamic arrays double',
      predicts: () => 'false',
      says: () => 'Many do. CPython prefers more frequent, smaller steps.',
      probe: () =>
        'import sys\nxs = [0] * 100_000\na = sys.getsizeof(xs)\nxs.append(0)\nprint(sys.getsizeof(xs) / a)',
    },
    {
      idea: 'the rule changed, so the factor did',
      predicts: () => 'depends',
      says: () =>
        'What 3.9 changed is the constant and the rounding. They matter for short lists; the eighth stayed.',
    },
  ],
  explain: (r) =>
    `True everywhere: the last two arrays had the ratio ${shown(r.value('factor', 'cpython-3.9-64'))} on CPython 3.9 and ${shown(r.value('factor', 'cpython-3.13-64'))} on 3.13. ` +
    'The shift by three is the eighth; the constants that were added to it no longer show.',
});

/** Line 213: list.resize(). */
export const claimResize = defineExercise<Record<never, never>>({
  id: 'lists-claim-resize',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on resizing by hand',
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

type Constant = { operation: 'index' | 'pop' | 'insert' };

const OPERATIONS = {
  index: { code: 'xs[len(xs) // 2]', says: 'Reading an item by its index' },
  pop: { code: 'xs.append(xs.pop())', says: 'Popping the last item (and putting it back)' },
  insert: { code: 'xs.insert(1, xs.pop(1))', says: 'Popping the second item (and putting it back)' },
} as const;

/** Lines 203 to 209: what takes constant time. */
export const claimConstant = defineExercise<Constant>({
  id: 'lists-claim-constant',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on constant time',
  instances: [{ operation: 'index' }, { operation: 'insert' }, { operation: 'pop' }],
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
    }[r.params.operation],
});
