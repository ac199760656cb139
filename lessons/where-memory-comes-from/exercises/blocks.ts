import { defineExercise } from '#domain/lesson/exercise.ts';
import { BLOCKS_EACH } from '#lessons/author/blocks-each.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';

const MADE: Readonly<Record<string, { code: string; parts: string; objects: number }>> = {
  '[None] * 10': { code: '[None] * 10', parts: 'the list object, and the array with its slots', objects: 1 },
  'tuple([None] * 10)': {
    code: 'tuple([None] * 10)',
    parts: 'one block: the slots are in the tuple itself',
    objects: 1,
  },
  '[]': { code: '[]', parts: 'the list object; an array comes with the first item', objects: 1 },
  '{}': { code: '{}', parts: 'the dict object; all empty dicts share one table', objects: 1 },
  "{'a': None}": { code: "{'a': None}", parts: 'the dict object, and its table', objects: 1 },
  'set(range(3))': {
    code: 'set(range(3))',
    parts: 'the set, whose first eight places are in the object itself',
    objects: 1,
  },
  'set(range(100))': {
    code: 'set(range(100))',
    parts: 'the set, and a table, since a hundred do not fit into the object',
    objects: 1,
  },
  '[[], [], []]': {
    code: '[[], [], []]',
    parts: 'the outer list, its array, and three list objects without arrays',
    objects: 4,
  },
  '[[]] * 3': {
    code: '[[]] * 3',
    parts: 'the outer list, its array, and one inner list that all three slots lead to',
    objects: 2,
  },
  "bytearray(b'abc')": {
    code: "bytearray(b'abc')",
    parts: 'the object, and the buffer, which can grow',
    objects: 1,
  },
  'list(range(100))': {
    code: 'list(range(100))',
    parts: 'the list object and its array; the small integers exist already',
    objects: 101,
  },
};

/** How many blocks of memory an expression takes. */
export const blocks = defineExercise<{ made: string; on: On }>({
  id: 'memory-blocks-each',
  kind: 'predict-output',
  revision: 1,
  title: 'How many blocks?',
  claims: ['allocation-one-chunk', 'memory-heap-only-objects', 'allocation-chunk-for-each'],
  instances: [
    { made: '[None] * 10', on: '3.13' },
    { made: 'tuple([None] * 10)', on: '3.13' },
    { made: '[[]] * 3', on: '3.9' },
    { made: '[]', on: '3.9' },
    { made: '[[], [], []]', on: '3.13' },
    { made: "{'a': None}", on: 'browser' },
    { made: 'set(range(3))', on: '3.13' },
    { made: 'set(range(100))', on: '3.13' },
    { made: '{}', on: '3.13' },
    { made: "bytearray(b'abc')", on: '3.13' },
    { made: 'list(range(100))', on: '3.9' },
  ],
  target: (p) => environmentOn(p.on),
  observation: 'blocks',
  numeric: { unit: 'blocks' },
  prompt: ({ made }) => `How many blocks of memory does \`${made}\` take from the heap?`,
  code: ({ made }) =>
    `${BLOCKS_EACH}\n\ndef make():\n    return ${MADE[made]?.code ?? made}\n\n\nblocks = blocks_each(make)\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { blocks: 'blocks' } }),
  hints: () => [
    'One block for each new object. And then?',
    'What can grow has its items in a block of their own, so that the object can stay where it is.',
  ],
  mistakes: [
    {
      idea: 'every object is one block',
      predicts: (r) => wrong(r, MADE[r.params.made]?.objects ?? 1),
      says: () =>
        'Count only the objects that are new, and add the arrays and tables: memory that belongs to an object without being one.',
      probe: () => 'xs = []\nplace = id(xs)\nxs.extend(range(10 ** 6))\nprint(id(xs) == place)',
    },
    {
      idea: 'everything has a second block for its items',
      predicts: (r) => wrong(r, 2),
      says: () =>
        'Only where items cannot be in the object itself: it may have to grow, or there are too many of them.',
      probe: () => 'import sys\nprint(sys.getsizeof((None,) * 10), sys.getsizeof([None] * 10))',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**: ${MADE[r.params.made]?.parts ?? ''}. With Python 3.9 it is ${String(r.value('blocks', 'cpython-3.9-64'))}, with 3.13 ${String(r.value('blocks', 'cpython-3.13-64'))}, in the browser ${String(r.value('blocks', 'pyodide-3.14-32'))}.`,
});
