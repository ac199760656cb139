import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';
import { grownSlots, powerAbove, setBytes, SMALL_TABLE } from './table.ts';

type Grown = { readonly n: number; readonly on: On };

/** The size of a set that got its elements one by one. */
export const grownSize = defineExercise<Grown>({
  id: 'sets-grown-size',
  kind: 'predict-size',
  revision: 1,
  title: 'The size of a set',
  claims: ['sets-keys-only', 'sets-empty-216', 'sets-over-allocate'],
  instances: [
    { n: 5, on: '3.13' },
    { n: 4, on: '3.13' },
    { n: 0, on: '3.9' },
    { n: 20, on: '3.13' },
    { n: 5, on: 'browser' },
    { n: 18, on: '3.9' },
    { n: 80, on: '3.13' },
    { n: 3, on: 'browser' },
    { n: 30, on: 'browser' },
    { n: 100, on: '3.9' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(s)\` report on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `s = set()\nfor i in range(${p.n}):\n    s.add(i)\n`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 's' }),
  hints: (p) => [
    'Eight slots lie in the object itself and are there even when the set is empty.',
    'A slot is two words: a hash and a pointer. The table is replaced when three fifths of it are used, by one of more than four times as many slots as elements: a power of two.',
    p.on === 'browser'
      ? 'A word is half as wide here. What an empty set takes, you can halve too.'
      : `Add the new table, if there is one, to what an empty set takes${p.n === 0 ? '' : ', as the lesson measured it'}.`,
  ],
  mistakes: [
    {
      idea: 'as many slots as elements',
      predicts: (r) => unlessRight(setBytes(SMALL_TABLE, r.target) + r.params.n * 2 * wordBytes(r.target), r),
      says: () =>
        'A hash table with no free slot could not end a search that fails. Most slots of a set are free.',
      probe: () =>
        'import sys\ns = set()\nfor i in range(30):\n    s.add(i)\n    print(len(s), sys.getsizeof(s))',
    },
    {
      idea: 'a pointer for each element',
      predicts: (r) => unlessRight(setBytes(SMALL_TABLE, r.target) + r.params.n * wordBytes(r.target), r),
      says: () => 'That is a list. A set keeps the hash beside each pointer, and free slots between them.',
      probe: () => 'import sys\nprint(sys.getsizeof(list(range(5))), sys.getsizeof(set(range(5))))',
    },
    {
      idea: 'the new table replaces the eight slots inside',
      predicts: (r) => {
        const slots = grownSlots(r.params.n);
        return unlessRight(setBytes(slots, r.target) - SMALL_TABLE * 2 * wordBytes(r.target), r);
      },
      says: () =>
        'The eight slots are part of the object. When the table is elsewhere they lie idle, and still count.',
      probe: () =>
        'import sys\ns = set(range(100))\nbefore = sys.getsizeof(s)\ns.clear()\nprint(before, sys.getsizeof(s))',
    },
    {
      idea: 'the table doubles when it is full',
      predicts: (r) => unlessRight(setBytes(powerAbove(r.params.n - 1), r.target), r),
      says: () =>
        'It grows earlier, at three fifths, and further, to more than four times the number of elements.',
      probe: () => 'import sys\nprint([sys.getsizeof(set(range(n))) for n in range(1, 21)])',
    },
  ],
  explain: (r) => {
    const slots = grownSlots(r.params.n);
    const table =
      slots > SMALL_TABLE
        ? `${shown(r.value('basicsize'))} for the object with the eight slots inside, ${shown(r.value('gc_header'))} for the cycle collector, and ${slots} slots of two words.`
        : `${shown(r.value('basicsize'))} for the object, eight slots included, and ${shown(r.value('gc_header'))} for the cycle collector. ${r.params.n === 0 ? 'They are there before the first element.' : 'That is room enough.'}`;
    return `**${shown(r.answer)} bytes**: ${table} CPython 3.13 says ${shown(r.value('size', 'cpython-3.13-64'))}, the browser ${shown(r.value('size', 'pyodide-3.14-32'))}.`;
  },
});

const MADE = {
  'constants in braces': { code: 's = {1, 2, 3, 4, 5}\n', n: 5 },
  'variables in braces': { code: 'a, b, c, d, e = range(5)\ns = {a, b, c, d, e}\n', n: 5 },
  'from a list': { code: 's = set([1, 2, 3, 4, 5])\n', n: 5 },
  'from a dict': { code: 's = set(dict.fromkeys(range(5)))\n', n: 5 },
  'a comprehension': { code: 's = {i for i in range(20)}\n', n: 20 },
  'a copy': { code: 's = set(range(20)).copy()\n', n: 20 },
  'a union': { code: 's = set(range(10)) | set(range(10, 20))\n', n: 20 },
  'few constants': { code: 's = {1, 2, 3}\n', n: 3 },
} as const;

type Made = { readonly how: keyof typeof MADE; readonly on: On };

/** The same elements, gathered in other ways. */
export const madeSize = defineExercise<Made>({
  id: 'sets-made-size',
  kind: 'predict-size',
  revision: 1,
  title: 'How a set was made',
  instances: [
    { how: 'constants in braces', on: '3.13' },
    { how: 'variables in braces', on: '3.13' },
    { how: 'a copy', on: '3.13' },
    { how: 'from a list', on: '3.9' },
    { how: 'from a dict', on: '3.13' },
    { how: 'a comprehension', on: '3.13' },
    { how: 'a union', on: '3.9' },
    { how: 'few constants', on: 'browser' },
    { how: 'constants in braces', on: 'browser' },
    { how: 'a copy', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(s)\` report on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => MADE[p.how].code,
  check: (_, code) => ({ checker: 'sizes', code, expression: 's' }),
  hints: (p) => [
    'Were the elements added one by one, or did another table say in advance how many would come?',
    'One by one: more than *four* times the elements when three fifths are used. From another set or dict at once: more than *twice* the elements. Powers of two, always.',
    p.how === 'constants in braces'
      ? 'Since 3.9 the compiler stores constants in braces as a `frozenset`, and the new set is filled from it.'
      : 'A table of eight slots lies in the object; any larger one is extra.',
  ],
  mistakes: [
    {
      idea: 'like a set that grew by adding',
      predicts: (r) => unlessRight(setBytes(grownSlots(MADE[r.params.how].n), r.target), r),
      says: () =>
        'Here another table was the source, so the length was known, and room was made once, with less to spare.',
      probe: () => 'import sys\ns = set(range(5))\nprint(sys.getsizeof(s), sys.getsizeof(s.copy()))',
    },
    {
      idea: 'like a set that is copied',
      predicts: (r) => unlessRight(setBytes(powerAbove(2 * MADE[r.params.how].n), r.target), r),
      says: () =>
        'That is what a set or dict as the source would give. Here elements came one at a time, or there are so few that the eight slots inside suffice.',
      probe: () =>
        'import sys\nprint(sys.getsizeof(set([1, 2, 3, 4, 5])), sys.getsizeof(set({1: 0, 2: 0, 3: 0, 4: 0, 5: 0})))',
    },
    {
      idea: 'as many slots as elements',
      predicts: (r) =>
        unlessRight(setBytes(SMALL_TABLE, r.target) + MADE[r.params.how].n * 2 * wordBytes(r.target), r),
      says: () => 'Tables have a power of two of slots, and a good part of them is kept free.',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)} bytes** for ${MADE[r.params.how].n} elements. ` +
    {
      'constants in braces':
        'The compiler makes a `frozenset` of the constants, and `SET_UPDATE` merges it into an empty set. `set_merge` sees how many elements come and asks for a table of more than twice as many slots.',
      'variables in braces':
        '`BUILD_SET` adds the values one by one, and the fifth makes the table grow to more than four times the elements.',
      'from a list': 'A list may hold duplicates, so its length says little: the items are added one by one.',
      'from a dict': 'The keys of a dict are distinct and their number is known, so room is made once.',
      'a comprehension': 'A comprehension is a loop of additions, and grows like one.',
      'a copy':
        'A copy is merged from the original, whose length is known. It needs less room than the original has.',
      'a union':
        'The left set is copied, then the right one is merged into the copy: first it is asked whether all of it could fit, and if not, the table grows to more than twice the sum.',
      'few constants': 'Three elements fit into the eight slots that every set has.',
    }[r.params.how] +
    ` On 3.9 it is ${shown(r.value('size', 'cpython-3.9-64'))}, on 3.13 ${shown(r.value('size', 'cpython-3.13-64'))}, in the browser ${shown(r.value('size', 'pyodide-3.14-32'))}.`,
});
