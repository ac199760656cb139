import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, shown, type On } from '#lessons/numbers/exercises/told.ts';

type Kept = { readonly n: number; readonly kept: number; readonly way: keyof typeof WAYS; readonly on: On };

const WAYS = {
  'as it is': 'd',
  'its copy': 'd.copy()',
  unpacked: '{**d}',
  'one more key': "d | {'new': None}",
} as const;

/** What deletions leave of the table, and what a copy makes of it. */
export const emptied = defineExercise<Kept>({
  id: 'dict-growth-emptied',
  kind: 'predict-output',
  revision: 1,
  title: 'After deletions',
  instances: [
    { n: 100, kept: 1, way: 'as it is', on: '3.13' },
    { n: 100, kept: 50, way: 'its copy', on: '3.13' },
    { n: 100, kept: 90, way: 'its copy', on: '3.13' },
    { n: 1000, kept: 10, way: 'unpacked', on: '3.13' },
    { n: 20, kept: 13, way: 'unpacked', on: '3.13' },
    { n: 100, kept: 67, way: 'its copy', on: '3.9' },
    { n: 100, kept: 67, way: 'unpacked', on: '3.9' },
    { n: 1000, kept: 300, way: 'its copy', on: 'browser' },
    { n: 50, kept: 0, way: 'as it is', on: 'browser' },
    { n: 100, kept: 20, way: 'one more key', on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  choices: () => ['smaller', 'the same size', 'larger'],
  prompt: (p) =>
    `${p.n} ints were added, and all but ${p.kept} deleted. What does this print on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `import sys

d = {}
for i in range(${p.n}):
    d[i] = None
before = sys.getsizeof(d)
for i in range(${p.n - p.kept}):
    del d[i]
more = sys.getsizeof(${WAYS[p.way]}) - before
print('larger' if more > 0 else 'smaller' if more < 0 else 'the same size')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'A deletion empties an entry. Does anybody move the others up?',
    'Making a new dict from an old one: is the table copied as one block, or are the pairs put in one after the other?',
    '`copy` takes the block if at least two thirds of the entries that were ever made are still in use. Everything else goes pair by pair.',
  ],
  mistakes: [
    {
      idea: 'a dict shrinks with its keys',
      predicts: (r) => wrong(r, 'smaller'),
      says: () =>
        'Deleting never makes a table smaller. And a new dict is smaller only if a smaller table is enough, and if it does not take over the old one.',
      probe: () =>
        'import sys\nd = dict.fromkeys(range(1000))\nfull = sys.getsizeof(d)\nwhile d: d.popitem()\nprint(full, sys.getsizeof(d))',
    },
    {
      idea: 'a copy is like its original',
      predicts: (r) => wrong(r, 'the same size'),
      says: () =>
        'With many gaps it is not worth it to copy the block: the pairs are put into a new table of the right size.',
      probe: () =>
        'import sys\nd = dict.fromkeys(range(100))\nfor i in range(60): del d[i]\nprint(sys.getsizeof(d), sys.getsizeof(d.copy()))',
    },
  ],
  explain: (r) =>
    `It prints *${shown(r.answer).trim()}*. ` +
    {
      'as it is':
        '`del` leaves the entry empty and marks its slot (`DKIX_DUMMY`). The table is replaced only when an insertion finds no free entry, or by `clear`.',
      'its copy':
        '`PyDict_Copy` takes the block as it is when at least two thirds of its entries are in use (`clone_combined_dict_keys`). Otherwise it inserts the pairs into a new dict.',
      unpacked: 'A display inserts the pairs into a new dict, which gets a table for as many as there are.',
      'one more key': 'The left dict is copied, and with so many gaps that means a new table.',
    }[r.params.way] +
    ` On 3.9 it prints *${shown(r.value('stdout', 'cpython-3.9-64')).trim()}*.`,
});
