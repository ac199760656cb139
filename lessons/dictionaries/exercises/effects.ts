import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, shown, type On } from '#lessons/numbers/exercises/told.ts';

const EFFECTS = {
  'a long value': {
    start: "{'a': 1, 'b': 2}",
    after: "d['a'] = 'x' * 10_000",
    why: 'An entry holds a pointer to the value, whatever its size.',
  },
  'one key more': {
    start: "{'a': 1, 'b': 2}",
    after: "d['c'] = 3",
    why: 'There is room for five entries; the third takes one of them.',
  },
  'the sixth key': {
    start: "dict.fromkeys('abcde')",
    after: "d['f'] = 1",
    why: 'Two thirds of eight slots are five. The sixth key needs a larger table.',
  },
  'an int among texts': {
    start: "{'a': 1, 'b': 2}",
    after: 'd[3] = 3',
    why: 'Since 3.11 entries of a dict with nothing but texts have no hash. The first other key makes a general table, and one of the next size at that. 3.9 and 3.10 have one kind of table.',
  },
  'a key goes': {
    start: '{i: None for i in range(100)}',
    after: 'del d[0]',
    why: 'An entry is emptied. The table stays.',
  },
  'all keys go': {
    start: '{i: None for i in range(100)}',
    after: 'd.clear()',
    why: '`clear` drops the whole table.',
  },
  'an int, and gone again': {
    start: "{'a': 1, 'b': 2}",
    after: 'd[3] = 3\ndel d[3]',
    why: 'Since 3.11 the int makes a general table, and that it stays when the int has gone. 3.9 and 3.10 have one kind of table.',
  },
  'a text among ints': {
    start: '{1: 1, 2: 2}',
    after: "d['a'] = 3",
    why: 'A general table takes keys of all types.',
  },
  'the first key': {
    start: '{}',
    after: "d['a'] = 1",
    why: 'The shared empty table makes way for one of its own.',
  },
} as const;

type Effect = { readonly change: keyof typeof EFFECTS; readonly on: On };

/** Whether a change to a dict changes its size. */
export const effects = defineExercise<Effect>({
  id: 'dicts-change-of-size',
  kind: 'predict-output',
  revision: 1,
  title: 'Does it get larger?',
  claims: ['dicts-each-pair-adds-memory', 'dicts-over-allocate'],
  instances: [
    { change: 'one key more', on: '3.13' },
    { change: 'an int among texts', on: '3.13' },
    { change: 'a long value', on: '3.13' },
    { change: 'all keys go', on: '3.13' },
    { change: 'an int among texts', on: '3.9' },
    { change: 'a key goes', on: '3.13' },
    { change: 'the sixth key', on: 'browser' },
    { change: 'an int, and gone again', on: '3.13' },
    { change: 'a text among ints', on: '3.13' },
    { change: 'the first key', on: '3.12' },
  ],
  target: (p) => environmentOn(p.on),
  choices: () => ['smaller', 'the same size', 'larger'],
  prompt: (p) => `What does this print on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `import sys

d = ${EFFECTS[p.change].start}
before = sys.getsizeof(d)
${EFFECTS[p.change].after}
more = sys.getsizeof(d) - before
print('larger' if more > 0 else 'smaller' if more < 0 else 'the same size')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Is there a free entry, and does the key fit this kind of table?',
    'What is in an entry: objects, or pointers to them?',
  ],
  mistakes: [
    {
      idea: 'more in it, more of it',
      predicts: (r) => wrong(r, 'larger'),
      says: () => 'Not as long as a free entry is found, and never on account of what a pointer leads to.',
      probe: () => 'import sys\nprint([sys.getsizeof(dict.fromkeys(range(n))) for n in range(12)])',
    },
    {
      idea: 'a table changes only when it is full',
      predicts: (r) => wrong(r, 'the same size'),
      says: () =>
        'Here it is replaced: because it is full, because it is of the wrong kind, or because it is dropped as a whole.',
      probe: () =>
        "import sys\nd = {'a': 1}\nbefore = sys.getsizeof(d)\nd[1] = 1\nprint(sys.version_info[:2], before, sys.getsizeof(d))",
    },
    {
      idea: 'what is deleted is given back',
      predicts: (r) => wrong(r, 'smaller'),
      says: () => 'A deletion empties an entry and gives back nothing. Only `clear` drops the table.',
    },
  ],
  explain: (r) =>
    `It prints *${shown(r.answer).trim()}*. ${EFFECTS[r.params.change].why} ` +
    `On 3.9 it prints *${shown(r.value('stdout', 'cpython-3.9-64')).trim()}*, on 3.13 *${shown(r.value('stdout', 'cpython-3.13-64')).trim()}*.`,
});
