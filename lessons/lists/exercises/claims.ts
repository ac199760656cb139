import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

/** Line 179: an empty list takes 40 bytes. */
export const claimEmpty = defineExercise<Record<never, never>>({
  id: 'lists-claim-empty',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on an empty list',
  claims: ['lists-empty-40'],
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

const ITEMS = {
  int: 'A list of 1001 ints is 28 bytes larger than one of 1000.',
  string: 'What an item adds to the size of a list depends on the type of the item.',
  shared: 'Every item adds the width of one pointer to a list of exact length.',
  eight: 'Every item adds 8 bytes to a list of exact length.',
  float: 'One float more makes a list 24 bytes larger.',
  long: 'A long text adds more to a list than a float does.',
  four: 'Every item adds 4 bytes to a list of exact length.',
  same: 'An int and a list of three ints add the same to a list.',
} as const;

/** Line 179: an int in a list adds 28 bytes. */
export const claimItem = defineExercise<{ item: keyof typeof ITEMS }>({
  id: 'lists-claim-item',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on what an item adds',
  claims: ['lists-item-by-type', 'lists-int-adds-28', 'lists-pointers', 'lists-an-int-has-28'],
  instances: (Object.keys(ITEMS) as (keyof typeof ITEMS)[]).map((item) => ({ item })),
  lines: () => [179, 179],
  statement: (p) => ITEMS[p.item],
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
    if (p.item === 'shared') return added.length === 1 && added[0] === value('pointer');
    if (p.item === 'same') return added.length === 1;
    if (p.item === 'string' || p.item === 'long') return added.length > 1;
    return added.length === 1 && added[0] === { int: 28, float: 24, eight: 8, four: 4 }[p.item];
  },
  hints: () => [
    'The program makes lists of very different things. Do their sizes differ?',
    'What is stored in a slot?',
  ],
  mistakes: [
    {
      idea: 'a list holds its items',
      predicts: (r) =>
        unlessRight(['int', 'float', 'string', 'long'].includes(r.params.item) ? 'true' : 'false', r),
      says: () =>
        'It holds pointers to them. The same object can be in many lists, or many times in one, and exists only once.',
      probe: () => "import sys\nprint(sys.getsizeof(['x' * 1000] * 10), sys.getsizeof([None] * 10))",
    },
    {
      idea: 'it differs between versions',
      predicts: (r) => unlessRight('depends', r),
      says: () =>
        'The width of a pointer differs between 32 and 64 bits, but that an item costs exactly one pointer does not.',
    },
  ],
  explain: (r) =>
    `${{ true: 'True everywhere', false: 'False everywhere', depends: 'It depends' }[shown(r.answer)]}. One more item adds ${shown(r.value('added', 'cpython-3.9-64'))} bytes on CPython 3.9, ${shown(r.value('added', 'cpython-3.13-64'))} on 3.13 and ` +
    `${shown(r.value('added', 'pyodide-3.14-32'))} in the browser, for an int, a float, a long string and a list alike. If the ints are new, they take memory as well, but as objects of their own; a thousand slots that lead to the int 7 cost no int at all.`,
});
