import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** What is done to `thing` before its references are counted, and what two wrong counts give. */
const USES = {
  'in a list': { source: 'row = [thing] * 3', holders: 1, deep: null },
  'one name': { source: '', holders: 0, deep: null },
  'copied list': { source: 'row = [thing, thing]\ncopy = row[:]', holders: 2, deep: null },
  dictionary: { source: 'table = {thing: thing}', holders: 0, deep: null },
  'list of lists': { source: 'row = [thing]\nrows = [row, row, row]', holders: 1, deep: 6 },
  attributes: {
    source: 'class Box:\n    pass\n\nbox = Box()\nbox.thing = thing\nbox.same = thing',
    holders: 1,
    deep: null,
  },
  default: { source: 'def use(kept=thing):\n    return kept', holders: 0, deep: null },
  'one row three times': { source: 'rows = [[thing]] * 3', holders: 0, deep: 5 },
  'deleted name': { source: 'other = thing\ndel other', holders: 0, deep: null },
} as const;

type CountParams = { readonly use: keyof typeof USES };

/** Counting references by hand. */
export const refcount = defineExercise<CountParams>({
  kind: 'predict-output',
  id: 'object-refcount',
  revision: 1,
  title: 'How many references?',
  instances: [
    { use: 'in a list' },
    { use: 'one name' },
    { use: 'copied list' },
    { use: 'list of lists' },
    { use: 'dictionary' },
    { use: 'deleted name' },
    { use: 'attributes' },
    { use: 'one row three times' },
    { use: 'default' },
  ],
  prompt: () =>
    'What does `sys.getrefcount` report here? Remember that the function must be given the object to look at. Run as a script.',
  code: (p) =>
    `import sys\n\nthing = object()\n${USES[p.use].source === '' ? '' : `${USES[p.use].source}\n`}print(sys.getrefcount(thing))\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  numeric: { unit: 'references' },
  hints: () => [
    'Go through everything that holds a pointer to this very object: names, places in containers, and the call in progress.',
    'Places count, not containers. And an object that is reached through another one is pointed to by that other one alone.',
  ],
  mistakes: [
    {
      idea: 'the call itself does not count',
      predicts: ({ answer }) => Number(answer) - 1,
      says: () => 'All correct, but one: while `getrefcount` runs, its argument is a reference too.',
      probe: () => 'import sys\nprint(sys.getrefcount(object()))',
    },
    {
      idea: 'each container counts once',
      predicts: (reveal) => {
        const { holders } = USES[reveal.params.use];
        return holders === 0 ? null : wrong(reveal, 2 + holders);
      },
      says: () =>
        'The count knows nothing of containers. Each *place* with a pointer adds one, even three places of one list, or a key and a value.',
      probe: () =>
        'import sys\nthing = object()\nbefore = sys.getrefcount(thing)\nrow = [thing] * 100\nprint(sys.getrefcount(thing) - before)',
    },
    {
      idea: 'whoever can reach it counts',
      predicts: ({ params }) => USES[params.use].deep,
      says: () =>
        'You followed the paths. Only the inner list points at the thing, from one place; how many point to that list is written in the *list’s* count.',
      probe: () =>
        'import sys\nrow = []\nbefore = sys.getrefcount(row)\nrows = [row, row, row]\nprint(sys.getrefcount(row) - before)',
    },
    {
      idea: 'a deleted name still counts',
      predicts: ({ params }) => (params.use === 'deleted name' ? 3 : null),
      says: () =>
        '`del` removes the name, and with it the reference. If that was the last one, the object would go as well.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**: the name \`thing\`, the places in containers, and the argument of \`getrefcount\`. It is so in every environment here (browser: ${printed(reveal, BROWSER_ENVIRONMENT)}). ` +
    'The count is the first field of the header, `ob_refcnt`; `Py_INCREF` and `Py_DECREF` in C change it. ' +
    'Only inside functions does 3.14 differ: there a local variable may be lent to the call without being counted.',
});

/** Objects that get some more references. */
const THINGS = {
  None: 'None',
  'fresh object': 'object()',
  'small integer': '7',
  'larger integer': '257',
  'type int': 'int',
  'empty tuple': '()',
  'text of one letter': "'a'",
  'text from the source': "'walrus'",
} as const;

type ImmortalParams = { readonly thing: keyof typeof THINGS; readonly environment: EnvironmentId };

/** Objects whose count does not move since 3.12. */
export const immortal = defineExercise<ImmortalParams>({
  kind: 'predict-output',
  id: 'object-immortal',
  revision: 1,
  subject: 'reference count',
  title: 'More references, more count?',
  instances: [
    { thing: 'None', environment: 'cpython-3.13-64' },
    { thing: 'None', environment: 'cpython-3.11-64' },
    { thing: 'larger integer', environment: 'cpython-3.13-64' },
    { thing: 'small integer', environment: 'cpython-3.12-64' },
    { thing: 'fresh object', environment: 'cpython-3.13-64' },
    { thing: 'type int', environment: BROWSER_ENVIRONMENT },
    { thing: 'empty tuple', environment: 'cpython-3.13-64' },
    { thing: 'text from the source', environment: 'cpython-3.13-64' },
    { thing: 'small integer', environment: 'cpython-3.9-64' },
    { thing: 'text of one letter', environment: BROWSER_ENVIRONMENT },
  ],
  target: (p) => p.environment,
  prompt: () =>
    'The program fills two lists with new references to `thing`. By how much has its reference count grown? Mind the version. Run as a script.',
  code: (p) =>
    `import sys\n\nthing = ${THINGS[p.thing]}\nbefore = sys.getrefcount(thing)\nrows = [thing] * 20, [thing] * 22\nprint(sys.getrefcount(thing) - before)\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  numeric: { unit: 'references' },
  hints: () => [
    'Is this an object that will ever be freed while Python runs?',
    'PEP 683 came with 3.12. It concerns objects that exist from start to end: the singletons, the cached integers, the empty tuple, texts of one letter, the built-in types.',
  ],
  mistakes: [
    {
      idea: 'every reference to every object is counted',
      predicts: (reveal) => wrong(reveal, 20 + 22),
      says: () =>
        'Up to 3.11 it was so, for `None` as well. Now some objects are *immortal*: a reserved count says so, and adding or dropping a reference leaves it alone.',
      probe: () => 'import sys\nprint(sys.getrefcount(None), sys.getrefcount(object()))',
    },
    {
      idea: 'a list counts as one reference',
      predicts: (reveal) => wrong(reveal, 2),
      says: () => 'Each list has many places, and each place holds a pointer of its own.',
    },
    {
      idea: 'shared objects are not counted',
      predicts: (reveal) => wrong(reveal, 0),
      says: ({ target }) =>
        target === 'cpython-3.11-64' || target === 'cpython-3.9-64'
          ? 'Immortal objects came with 3.12. Before, their counts were numbers like any other, only large.'
          : 'Not this one. Immortal are the objects that the interpreter itself keeps: `None`, the integers of its cache, its own types. This one is freed when nobody needs it.',
      probe: () => 'import sys\nthing = object()\nrow = [thing] * 10\nprint(sys.getrefcount(thing))',
    },
  ],
  explain: (reveal) =>
    `It grows by **${String(reveal.answer)}**. CPython 3.11 prints ${printed(reveal, 'cpython-3.11-64')}, 3.12 ${printed(reveal, 'cpython-3.12-64')}, 3.13 ${printed(reveal, 'cpython-3.13-64')}, the browser ${printed(reveal, BROWSER_ENVIRONMENT)}. ` +
    'Writing a count means writing to memory, even when all you do is look at `None`: bad for caches, for memory shared after `fork`, and for threads without a GIL. ' +
    'So PEP 683 reserved a count that means “never freed”, and `Py_INCREF` steps aside when it sees one (`Include/refcount.h`; in 3.12 and 3.13 `Include/object.h`).',
});
