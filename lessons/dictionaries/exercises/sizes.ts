import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';
import { dictBytes, emptyBytes, entryWords, grownSlots, usable } from './table.ts';

const EMPTY = {
  '{}': 'd = {}\n',
  'dict()': 'd = dict()\n',
  cleared: "d = {'a': 1, 'b': 2}\nd.clear()\n",
  popped: "d = {'a': 1}\nd.popitem()\n",
  'one int key': 'd = {1: None}\n',
  'one text key': "d = {'a': None}\n",
} as const;

type Empty = { readonly what: keyof typeof EMPTY; readonly on: On };

/** Dicts with nothing in them, or next to nothing. */
export const emptySize = defineExercise<Empty>({
  id: 'dicts-empty-size',
  kind: 'predict-size',
  revision: 1,
  subject: 'dict',
  title: 'Next to nothing',
  claims: ['dicts-empty-216', 'dicts-base-216'],
  instances: [
    { what: '{}', on: '3.13' },
    { what: 'one int key', on: '3.13' },
    { what: 'popped', on: '3.13' },
    { what: 'dict()', on: '3.9' },
    { what: 'dict()', on: '3.10' },
    { what: 'cleared', on: '3.13' },
    { what: 'one text key', on: '3.13' },
    { what: '{}', on: 'browser' },
    { what: 'one text key', on: '3.10' },
    { what: 'popped', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(d)\` report ${p.on === 'browser' ? 'in the browser' : `on CPython ${p.on}`}?`,
  code: (p) => EMPTY[p.what],
  check: (_, code) => ({ checker: 'sizes', code, expression: 'd' }),
  hints: (p) => [
    'Has this dict a table of its own? One that was given to it for its first key stays until somebody takes it away.',
    p.on === 'browser'
      ? 'The object has 8 words, and the collector’s header 2. In the browser a word has 4 bytes.'
      : 'The object has 6 words, and the collector’s header 2. A word has 8 bytes.',
    'A first table: a header of four words (five up to 3.10, and in the browser), 8 slots of a byte, 5 entries of three words, or of two since 3.11 if all keys are texts.',
  ],
  mistakes: [
    {
      idea: 'the figure for a set',
      predicts: () => 216,
      says: () => 'That is what an empty set takes on 64 bits, and what the guide says of dicts.',
      probe: () => 'import sys\nprint(sys.getsizeof(set()), sys.getsizeof({}), sys.getsizeof({1: 1}))',
    },
    {
      idea: 'every dict has a table',
      predicts: (r) => unlessRight(dictBytes(8, r.target, entryWords('ints', r.target)), r),
      says: () =>
        'All empty dicts share one table, which belongs to nobody and is never counted. And where all keys are texts, an entry of 3.11 and later does without the hash.',
      probe: () => "import sys\nprint(sys.getsizeof({}), sys.getsizeof({'a': 1}), sys.getsizeof({1: 1}))",
    },
    {
      idea: 'without keys there is no table',
      predicts: (r) => unlessRight(emptyBytes(r.target), r),
      says: () => 'This one has a table: for its key, for a key that it had, or because `dict()` made one.',
      probe: () =>
        'import sys\nd = {1: 1}\nfull = sys.getsizeof(d)\nd.popitem()\nprint(full, sys.getsizeof(d), sys.getsizeof({}))',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)} bytes**. ` +
    {
      '{}': 'Only the object: all empty dicts point to one shared table (`Py_EMPTY_KEYS`).',
      'dict()':
        'Up to 3.9 `dict()` made a table at once and `{}` did not; since 3.10 both wait for the first key.',
      cleared: '`clear` drops the table and points to the shared one again.',
      popped:
        'The table that came with the first key stays. Only `clear` drops it, or a dict that is made anew.',
      'one int key':
        'The first key brings a table with eight slots, and with it room for five entries of three words.',
      'one text key':
        'The first key brings a table with eight slots and room for five entries. Since 3.11 entries for texts have two words: a text knows its own hash.',
    }[r.params.what] +
    ` On 3.9 it is ${shown(r.value('size', 'cpython-3.9-64'))}, on 3.13 ${shown(r.value('size', 'cpython-3.13-64'))}, in the browser ${shown(r.value('size', 'pyodide-3.14-32'))}.`,
});

type Sized = { readonly keys: 'ints' | 'texts'; readonly n: number; readonly on: On };

/** Dicts of some length. */
export const grownSize = defineExercise<Sized>({
  id: 'dicts-size',
  kind: 'predict-size',
  revision: 1,
  subject: 'dict',
  title: 'The size of a dict',
  claims: ['dicts-more-than-pairs-need', 'dicts-pair-by-type'],
  instances: [
    { keys: 'ints', n: 8, on: '3.13' },
    { keys: 'texts', n: 8, on: '3.13' },
    { keys: 'ints', n: 20, on: '3.9' },
    { keys: 'texts', n: 5, on: 'browser' },
    { keys: 'ints', n: 12, on: '3.13' },
    { keys: 'texts', n: 30, on: '3.12' },
    { keys: 'texts', n: 30, on: '3.10' },
    { keys: 'ints', n: 40, on: 'browser' },
    { keys: 'texts', n: 100, on: '3.13' },
    { keys: 'ints', n: 6, on: '3.11' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(d)\` report for this dict of ${p.n} ${p.keys === 'ints' ? 'ints' : 'texts'} on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `d = {}\nfor i in range(${p.n}):\n    d[${p.keys === 'ints' ? 'i' : 'str(i)'}] = None\n`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 'd' }),
  hints: (p) => [
    'The number of index slots is a power of two, eight or more, of which two thirds may be used.',
    `Here there are ${grownSlots(p.n)} slots, of one byte each. Entries are allocated for all of the two thirds.`,
    `The empty dict has ${emptyBytes(environmentOn(p.on))} bytes, the header of the table ${wordBytes(environmentOn(p.on)) === 4 ? 20 : ['3.9', '3.10'].includes(p.on) ? 40 : 32}. What is in an entry, with such keys in this version?`,
  ],
  mistakes: [
    {
      idea: 'only the entries that are used count',
      predicts: (r) => {
        const words = entryWords(r.params.keys, r.target);
        const slots = grownSlots(r.params.n);
        const unused = (usable(slots) - r.params.n) * words * wordBytes(r.target);
        return unlessRight(dictBytes(slots, r.target, words) - unused, r);
      },
      says: () => 'Entries are allocated for as many keys as the table can take, not one by one.',
      probe: () => 'import sys\nprint([sys.getsizeof(dict.fromkeys(range(n))) for n in range(12)])',
    },
    {
      idea: 'every entry keeps a hash',
      predicts: (r) => unlessRight(dictBytes(grownSlots(r.params.n), r.target, 3), r),
      says: () =>
        'Up to 3.10 it does. Since 3.11 a dict whose keys are all texts leaves it out, as every text keeps its own.',
      probe: () => "import sys\nprint(sys.version_info[:2], sys.getsizeof({'a': 1}), sys.getsizeof({1: 1}))",
    },
    {
      idea: 'texts always save the hash',
      predicts: (r) => unlessRight(dictBytes(grownSlots(r.params.n), r.target, 2), r),
      says: () => 'Only since 3.11, and only while *all* keys are texts. Here an entry has three words.',
    },
  ],
  explain: (r) => {
    const slots = grownSlots(r.params.n);
    return (
      `**${shown(r.answer)} bytes**: the object, a header of the table, ${slots} index slots of a byte, and ${usable(slots)} entries ` +
      `of ${entryWords(r.params.keys, r.target)} words, of which ${r.params.n} are in use. ` +
      `On 3.9 it is ${shown(r.value('size', 'cpython-3.9-64'))}, on 3.13 ${shown(r.value('size', 'cpython-3.13-64'))}, in the browser ${shown(r.value('size', 'pyodide-3.14-32'))}.`
    );
  },
});
