import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';

type References = { count: number; on: On };

/** What the reference count of a fresh float is, its own argument included. */
export const referenceCount = defineExercise<References>({
  id: 'numbers-reference-count',
  kind: 'predict-output',
  revision: 1,
  title: 'References to one float',
  instances: [
    { count: 4, on: '3.13' },
    { count: 10, on: '3.9' },
    { count: 0, on: '3.13' },
    { count: 3, on: 'browser' },
    { count: 1, on: '3.11' },
    { count: 25, on: '3.13' },
    { count: 7, on: '3.12' },
    { count: 12, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'references' },
  prompt: (p) =>
    `Run as a script, at module level. The list repeats \`x\` ${p.count} times. What is printed?`,
  code: (p) => `import sys\n\nx = float('1.5')\nnames = [x] * ${p.count}\nprint(sys.getrefcount(x))\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Count everything that points to the object: names, slots of containers …',
    '… and whatever holds it while the question is being asked.',
  ],
  mistakes: [
    {
      idea: 'the list copies the float',
      predicts: (r) => unlessRight(2, r),
      says: () =>
        'A list holds references. Repeating it repeats the reference; there is still one float, and every slot counts.',
      probe: () => 'x = float("1.5")\nprint({id(item) for item in [x] * 5} == {id(x)})',
    },
    {
      idea: 'the name does not count',
      predicts: (r) => unlessRight(r.params.count, r),
      says: () => 'The name `x` is a reference like the others: the module’s dictionary holds it.',
      probe: () =>
        'import sys\nx = float("1.5")\nbefore = sys.getrefcount(x)\ny = x\nprint(sys.getrefcount(x) - before)',
    },
    {
      idea: 'asking does not count',
      predicts: (r) => unlessRight(r.params.count + 1, r),
      says: () =>
        'The name and the slots are right. But `getrefcount` gets the float as an argument, and an argument is a reference too.',
      probe: () => 'import sys\nprint(sys.getrefcount(float("1.5")))',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()}**: the slots of the list (${r.params.count}), the name \`x\`, and the argument of \`getrefcount\` itself. ` +
    'When the count falls to zero, `float_dealloc` in `Objects/floatobject.c` runs at once. No collector is needed for that.',
});

/** What each value is to the interpreter. */
const WHOSE: Readonly<Record<string, string>> = {
  '7': 'The ints that are made at the start are immortal since 3.12.',
  '70000': 'This int is a constant of the program and goes with it, so it is counted in every version.',
  True: '`True` and `False` are immortal since 3.12.',
  '0.5': 'No float is made at the start, so floats are counted in every version.',
  '256': 'This is the last of the ints that are made at the start, and these are immortal since 3.12.',
  '-5': 'This is the first of the ints that are made at the start, and these are immortal since 3.12.',
  '300': 'This int lies beyond those that are made at the start, so it is counted in every version.',
};

type Kept = { value: string; count: number; on: On };

/** Whether new references to a shared number are counted at all. */
export const immortalNumbers = defineExercise<Kept>({
  id: 'numbers-immortal',
  kind: 'predict-output',
  revision: 1,
  subject: 'reference count',
  title: 'A thousand more references',
  claims: ['primitives-freed-at-zero'],
  instances: [
    { value: '7', count: 1000, on: '3.13' },
    { value: '7', count: 1000, on: '3.9' },
    { value: '70000', count: 1000, on: '3.13' },
    { value: 'True', count: 500, on: 'browser' },
    { value: 'True', count: 500, on: '3.10' },
    { value: '0.5', count: 200, on: '3.13' },
    { value: '256', count: 300, on: '3.12' },
    { value: '-5', count: 400, on: '3.9' },
    { value: '300', count: 600, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'references' },
  prompt: (p) => `Run as a script. By how much did the reference count of \`${p.value}\` grow?`,
  code: (p) =>
    `import sys\n\nbefore = sys.getrefcount(${p.value})\nkeep = [${p.value}] * ${p.count}\nprint(sys.getrefcount(${p.value}) - before)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Some objects live as long as the interpreter does. Is it worth counting who refers to them?',
    'From 3.12 such objects are immortal: their count is pinned (PEP 683). Which numbers does that apply to, and which version is asked about?',
  ],
  mistakes: [
    {
      idea: 'every reference is counted',
      predicts: (r) => unlessRight(r.params.count, r),
      says: () =>
        'Until 3.11 that was so. Now this object is immortal: its count is a constant that nobody changes, which saves the writing and keeps memory pages shared.',
      probe: () => 'import sys\nprint(sys.getrefcount(7), sys.getrefcount(8), sys.getrefcount(True))',
    },
    {
      idea: 'constants are never counted',
      predicts: (r) => unlessRight(0, r),
      says: () =>
        'It depends on which constant, and on the version. Before 3.12 all of them are counted; from 3.12 the small ints, the booleans and `None` are not, but other numbers still are.',
      probe: () => 'import sys\nprint(sys.version_info[:2], sys.getrefcount(7), sys.getrefcount(70000))',
    },
    {
      idea: 'one list is one reference',
      predicts: (r) => unlessRight(1, r),
      says: () =>
        'Each slot of the list is a pointer of its own to the number, and each is counted, where counting happens.',
      probe: () => 'import sys\nx = float("0.5")\nkeep = [x] * 10\nprint(sys.getrefcount(x))',
    },
  ],
  explain: (r) =>
    `It grew by **${shown(r.answer).trim()}**. ${WHOSE[r.params.value] ?? ''} ` +
    `The same program prints ${shown(r.value('stdout', 'cpython-3.9-64')).trim()} on CPython 3.9 and ${shown(r.value('stdout', 'cpython-3.13-64')).trim()} on 3.13. ` +
    'For an immortal object (PEP 683) the macros that count references see a special value and leave it alone.',
});

const THINGS = {
  numbers: '1, 1.5, True, 10 ** 100, 3 + 4j',
  mixed: "0, 0.0, [], 'zero', None, False",
  nested: "[1], [1.5], 2.5, {3}, 'four'",
  large: '2 ** 5000, -1, [2 ** 5000], range(5), 1e300',
  sets: '{1}, {2.5}, set(), 3, True',
  dull: "'text', b'bytes', 1j, None, 2.5, 10 ** 30",
  lists: '[], [None], [0.5], [[]], 0.5',
  pairs: '[1, 2], {1, 2}, 1 + 2, 1 / 2',
} as const;

/** Which of them are watched. */
const WATCHED: Readonly<Record<keyof typeof THINGS, string>> = {
  numbers: 'These are numbers, and a number of any size refers to nothing.',
  mixed: 'Only the list is watched, and it is empty: a list may be given anything later.',
  nested: 'The two lists and the set are watched, whatever is in them. The float and the text are not.',
  large:
    'Only the list is watched. A huge int is still a number, and a range, though it leads to three ints, was left out: ints lead nowhere.',
  sets: 'The three sets are watched, the empty one too. The int and the boolean are not.',
  dull: 'None of them refers to anything: texts and bytes hold their characters themselves.',
  lists: 'All four lists are watched. What is in them does not matter.',
  pairs: 'The list and the set are watched. The sum and the quotient are plain numbers.',
};

/** Which of some objects the cycle collector keeps an eye on. */
export const trackedObjects = defineExercise<{ things: keyof typeof THINGS }>({
  id: 'numbers-tracked',
  kind: 'predict-output',
  revision: 1,
  title: 'What the cycle collector watches',
  instances: [
    { things: 'mixed' },
    { things: 'nested' },
    { things: 'numbers' },
    { things: 'large' },
    { things: 'sets' },
    { things: 'dull' },
    { things: 'lists' },
    { things: 'pairs' },
  ],
  numeric: { unit: 'objects' },
  prompt: () => 'How many of these objects does the cycle collector track?',
  code: (p) =>
    `import gc\n\nthings = [${THINGS[p.things]}]\nprint(sum(gc.is_tracked(thing) for thing in things))\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'The collector looks for cycles. Which of these objects could be part of one?',
    'An object that cannot refer to any other needs no watching, however large it is.',
  ],
  mistakes: [
    {
      idea: 'the collector watches every object',
      predicts: (r) => unlessRight(THINGS[r.params.things].split(', ').length, r),
      says: () =>
        'Then it would visit millions of numbers for nothing. Only objects that can refer to others are tracked; the rest live by their reference count alone.',
      probe: () => 'import gc\nprint([gc.is_tracked(x) for x in (1, 10 ** 100, 1.5, True, [], {1})])',
    },
    {
      idea: 'a container of mere numbers is not watched',
      predicts: (r) => unlessRight(0, r),
      says: () =>
        'A list or a set may be given anything later, so it is tracked from the start, whatever it holds now.',
      probe: () => 'import gc\nprint(gc.is_tracked([]), gc.is_tracked([1]), gc.is_tracked({1}))',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()}**. ${WATCHED[r.params.things]} ` +
    'What cannot refer to anything can never be part of a cycle, so its type lacks `Py_TPFLAGS_HAVE_GC` and it has no header for the collector.',
});

type Dropped = { type: 'int' | 'float' | 'complex'; names: 1 | 2 | 3 };

const NAMES = ['x', 'y', 'z'] as const;

/** The notes of a run with so many names, with `freed` in front of the note at this place. */
function notes(names: number, freedAt: number | null): string {
  const all: string[] = [
    ...NAMES.slice(0, names).map((name) => `del ${name}`),
    ...(names === 1 ? ['end'] : []),
  ];
  if (freedAt !== null) all.splice(freedAt, 0, 'freed');
  return all.join(', ');
}

/** When a number dies while the cycle collector is switched off. */
export const freedWhen = defineExercise<Dropped>({
  id: 'numbers-freed-when',
  kind: 'predict-output',
  revision: 1,
  title: 'When a number is freed',
  claims: ['int-freed-by-collector', 'int-freed-at-zero'],
  instances: [
    { type: 'int', names: 2 },
    { type: 'float', names: 1 },
    { type: 'float', names: 2 },
    { type: 'int', names: 1 },
    { type: 'int', names: 3 },
    { type: 'complex', names: 1 },
    { type: 'float', names: 3 },
    { type: 'complex', names: 2 },
  ],
  choices: ({ names }) =>
    names === 1
      ? [notes(1, null), notes(1, 1), notes(1, 0), notes(1, 2)]
      : [notes(names, null), notes(names, 0), notes(names, names - 1), notes(names, names)],
  prompt: (p) =>
    `\`Number\` is ${{ int: 'an int', float: 'a float', complex: 'a complex number' }[p.type]} that leaves a note when it is freed. The cycle collector is switched off. What is printed?`,
  code: (p) =>
    [
      'import gc',
      '',
      'gc.disable()',
      'events = []',
      '',
      '',
      `class Number(${p.type}):`,
      '    def __del__(self):',
      "        events.append('freed')",
      '',
      '',
      'x = Number(7)',
      ...NAMES.slice(1, p.names).map((name) => `${name} = x`),
      ...NAMES.slice(0, p.names).flatMap((name) => [`del ${name}`, `events.append('del ${name}')`]),
      ...(p.names === 1 ? ["events.append('end')"] : []),
      "print(', '.join(events))",
      '',
    ].join('\n'),
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    '`del` removes a name, not an object. How many references are left after it?',
    'The last reference takes the object with it, inside the very statement that removes it.',
  ],
  mistakes: [
    {
      idea: 'without the collector nothing is freed',
      predicts: (r) => notes(r.params.names, null),
      says: () =>
        '`gc.disable()` stops only the search for cycles. Counting references goes on, and it is what frees a number.',
      probe: () =>
        'import gc\ngc.disable()\nclass N(float):\n    def __del__(self): print("freed")\nx = N(1)\ndel x',
    },
    {
      idea: '`del` destroys the object',
      predicts: (r) => (r.params.names === 1 ? null : notes(r.params.names, 0)),
      says: () => '`del x` removes one name. The other name still leads to the number, so it lives on.',
      probe: () => 'x = 10 ** 30\ny = x\ndel x\nprint(y)',
    },
    {
      idea: 'the object is freed some time later',
      predicts: (r) => notes(r.params.names, r.params.names),
      says: () =>
        'Not later: the count reaches zero inside the `del`, and the object is gone before the next line starts.',
      probe: () =>
        'class N(int):\n    def __del__(self): print("freed")\nx = N(1)\ndel x\nprint("next line")',
    },
  ],
  explain: (r) =>
    `It prints **${shown(r.answer).trim()}**. Every name is a reference; when the last one goes, \`_Py_Dealloc\` runs at once, inside the statement that removed it. ` +
    'The collector of the `gc` module only looks for objects that refer to each other in circles, and a number refers to nothing.',
});
