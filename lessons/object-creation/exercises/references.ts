import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';

const HOLDERS = {
  name: {
    code: 'thing = object()',
    naive: 2,
    says: 'The name took over the reference with which the object was born.',
  },
  'two names': { code: 'thing = object()\nother = thing', naive: 1, says: 'Each name holds a reference.' },
  list: {
    code: 'thing = object()\nkept = [thing]',
    naive: 1,
    says: 'One by the name, one by the slot of the list.',
  },
  'list of three': {
    code: 'thing = object()\nkept = [thing] * 3',
    naive: 2,
    says: 'Three slots hold three references, and the name one more.',
  },
  deleted: {
    code: 'thing = object()\nother = thing\ndel other',
    naive: 2,
    says: 'Deleting a name gives its reference back.',
  },
  rebound: {
    code: 'thing = object()\nother = thing\nother = None',
    naive: 2,
    says: 'Binding the name to something else gives the reference back.',
  },
  dict: {
    code: "thing = object()\nkept = {'a': thing, thing: 'b'}",
    naive: 2,
    says: 'As a value and as a key it is referred to twice by the dict.',
  },
  copy: {
    code: 'thing = object()\nkept = [thing]\nagain = kept[:]',
    naive: 2,
    says: 'The copy of the list has a slot of its own.',
  },
  'inner list': {
    code: 'thing = object()\nkept = [[thing]] * 4',
    naive: 5,
    says: 'There is one inner list, however often the outer one leads to it, and it has one slot.',
  },
} as const;

type Held = { readonly by: keyof typeof HOLDERS; readonly on: On };

/** How many references there are to a new object. */
export const references = defineExercise<Held>({
  id: 'creation-references',
  kind: 'predict-output',
  revision: 1,
  title: 'Counting references',
  claims: ['creation-assignment-increments'],
  instances: [
    { by: 'list of three', on: '3.13' },
    { by: 'name', on: '3.13' },
    { by: 'two names', on: '3.13' },
    { by: 'deleted', on: '3.9' },
    { by: 'dict', on: '3.13' },
    { by: 'copy', on: '3.13' },
    { by: 'inner list', on: '3.9' },
    { by: 'rebound', on: '3.13' },
    { by: 'list', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'references' },
  observation: 'count',
  prompt: () => '`getrefcount` is handed a reference too, so one is taken off. What is printed?',
  code: (p) => `import sys\n\n${HOLDERS[p.by].code}\ncount = sys.getrefcount(thing) - 1\nprint(count)\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { count: 'count' } }),
  hints: () => [
    'Who could still reach the object? Count the names and the slots that lead *directly* to it.',
    'The reference with which an object is born is handed to the first name; it is not an additional one.',
  ],
  mistakes: [
    {
      idea: 'creation and assignment count one each',
      predicts: (r) => (r.params.by === 'name' ? unlessRight(2, r) : unlessRight(Number(r.answer) + 1, r)),
      says: () =>
        'A new object has a count of one, held by the interpreter’s stack. The assignment moves that reference into the variable.',
      probe: () => 'import sys\nthing = object()\nprint(sys.getrefcount(thing) - 1)',
    },
    {
      idea: 'a container counts once, or not at all',
      predicts: (r) => unlessRight(HOLDERS[r.params.by].naive, r),
      says: () => 'Each slot is a reference of its own; and only slots that lead to the object itself count.',
      probe: () => 'import sys\nthing = object()\nkept = [thing] * 10\nprint(sys.getrefcount(thing) - 1)',
    },
  ],
  explain: (r) => `**${shown(r.answer)}**. ${HOLDERS[r.params.by].says}`,
});

const THINGS = {
  object: { code: 'object()', immortal: 'Nothing is special about it, so it is counted as ever.' },
  None: { code: 'None', immortal: '`None` is immortal since 3.12.' },
  'small int': {
    code: '7',
    immortal: 'The small ints are made with the interpreter and are immortal since 3.12.',
  },
  'larger int': {
    code: "int('5000')",
    immortal: 'It is an int like any that a program makes, and is counted.',
  },
  'empty tuple': { code: '()', immortal: 'There is one empty tuple, and it is immortal since 3.12.' },
  float: { code: "float('1.5')", immortal: 'Floats are made when they are needed, and counted.' },
  list: { code: '[]', immortal: 'Each list is new, and counted.' },
  True: { code: 'True', immortal: '`True` and `False` are immortal since 3.12.' },
  'built-in type': {
    code: 'int',
    immortal: 'Types that are part of the interpreter are immortal since 3.12.',
  },
} as const;

type Thing = { readonly thing: keyof typeof THINGS; readonly on: On };

/** Whether references to an object are counted at all. */
export const immortal = defineExercise<Thing>({
  id: 'creation-immortal',
  kind: 'predict-output',
  revision: 1,
  title: 'A thousand references more',
  claims: ['creation-counts-references'],
  instances: [
    { thing: 'built-in type', on: '3.13' },
    { thing: 'list', on: '3.12' },
    { thing: 'None', on: '3.9' },
    { thing: 'empty tuple', on: '3.12' },
    { thing: 'object', on: '3.13' },
    { thing: 'empty tuple', on: '3.11' },
    { thing: 'small int', on: '3.13' },
    { thing: 'larger int', on: '3.13' },
    { thing: 'None', on: '3.13' },
    { thing: 'True', on: 'browser' },
    { thing: 'float', on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'references' },
  observation: 'more',
  prompt: (p) =>
    `A list makes a thousand references to one object. By how much does its count rise on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `import sys

thing = ${THINGS[p.thing].code}
before = sys.getrefcount(thing)
kept = [thing] * 10**3
more = sys.getrefcount(thing) - before
print(more)
`,
  check: (_, code) => ({ checker: 'output', code, probes: { more: 'more' } }),
  hints: () => [
    'Could this object ever be freed, and would anybody want that?',
    'Since 3.12 objects that live as long as the interpreter are marked as immortal. Their count is left alone.',
    'Was the object made by this program, or was it there before?',
  ],
  mistakes: [
    {
      idea: 'every reference is counted',
      predicts: (r) => (r.answer === 0 ? 1000 : null),
      says: () =>
        'Since 3.12 not those to immortal objects. Their count is a fixed, huge number, and nobody writes to it.',
      probe: () => 'import sys\nprint(sys.version_info[:2], sys.getrefcount(None))',
    },
    {
      idea: 'simple objects are immortal',
      predicts: (r) => (r.answer === 0 ? null : 0),
      says: () =>
        'Immortality came with 3.12, and only for what belongs to the interpreter: `None`, small ints, empty tuple, built-in types, interned constants.',
      probe: () =>
        'import sys\nthing = float("1.5")\nbefore = sys.getrefcount(thing)\nkept = [thing] * 10\nprint(sys.getrefcount(thing) - before)',
    },
    {
      idea: 'a list counts as one reference',
      predicts: () => 1,
      says: () => 'A list has no reference as a whole. Each of its slots has one.',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)}**. ${THINGS[r.params.thing].immortal} On 3.9 the count rises by ${shown(r.value('more', 'cpython-3.9-64'))}, on 3.13 by ${shown(r.value('more', 'cpython-3.13-64'))}. ` +
    'Not to write to a count lets threads and processes share such objects without disturbing each other (PEP 683).',
});
