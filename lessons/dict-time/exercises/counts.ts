import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';
import { COUNTING } from './counting.ts';

const CALLS = {
  'in, then []': {
    code: '(Key(3) in d) and d[Key(3)]',
    why: 'Two look-ups, and each asks its key for the hash.',
  },
  'get with a default': { code: 'd.get(Key(99), 0)', why: 'One look-up, which fails.' },
  'count up': { code: 'd.__setitem__(k, d.get(k, 0) + 1)', why: 'One look-up to read, and one to write.' },
  copy: { code: 'd.copy()', why: 'The table is copied, hashes and all.' },
  'from a list': { code: 'dict.fromkeys(keys)', why: 'A list keeps no hashes, so each key is asked.' },
  'from a dict': { code: 'dict.fromkeys(d)', why: 'The entries of the other dict have the hashes.' },
  comprehension: {
    code: '{key: 0 for key in d}',
    why: 'A comprehension hands over keys one by one, as any loop would, and each is hashed anew.',
  },
  'items()': {
    code: '[value for key, value in d.items()]',
    why: 'To walk along the entries is to ask nobody.',
  },
  'a loop with []': {
    code: '[d[key] for key in d]',
    why: 'Each turn looks the key up again, although it has just been there. `items()` does not.',
  },
  pop: { code: 'd.pop(Key(5))', why: 'One look-up finds the entry, and that is emptied.' },
} as const;

type Counted = { readonly call: keyof typeof CALLS; readonly n: number };

/** How often keys are hashed. */
export const hashCount = defineExercise<Counted>({
  id: 'dict-time-hash-count',
  kind: 'predict-output',
  revision: 1,
  title: 'How often is hash asked?',
  claims: ['dicts-update-constant', 'dicts-resize-rehashes', 'dicts-copy-copies-pairs'],
  instances: [
    { call: 'in, then []', n: 50 },
    { call: 'copy', n: 40 },
    { call: 'a loop with []', n: 30 },
    { call: 'items()', n: 30 },
    { call: 'from a list', n: 60 },
    { call: 'from a dict', n: 60 },
    { call: 'count up', n: 20 },
    { call: 'comprehension', n: 25 },
    { call: 'get with a default', n: 70 },
    { call: 'pop', n: 45 },
  ],
  numeric: { unit: 'calls' },
  observation: 'hashed',
  prompt: (p) => `\`d\` has ${p.n} keys. How often is \`__hash__\` called by \`${CALLS[p.call].code}\`?`,
  code: (p) => `${COUNTING}keys = [Key(i) for i in range(${p.n})]
k = keys[7]
d = dict.fromkeys(keys, 1)
counts = asked(lambda: ${CALLS[p.call].code})
print(counts[0])
`,
  check: (_, code) => ({ checker: 'output', code, probes: { hashed: 'counts[0]', compared: 'counts[1]' } }),
  hints: () => [
    'Each look-up by key needs a hash. Where does it come from?',
    'A dict keeps the hashes of its keys. Does this code take them from there, or does it only get keys?',
  ],
  mistakes: [
    {
      idea: 'a hash is computed once in a lifetime',
      predicts: (r) => unlessRight(0, r),
      says: () =>
        'Texts remember theirs. Other objects are asked each time that they are handed to a dict, and only a whole table is taken over with its hashes.',
      probe: () =>
        'class K:\n    n = 0\n    def __hash__(self): K.n += 1; return 1\nk = K()\nd = {k: 1}\nd[k], d[k]\nprint(K.n)',
    },
    {
      idea: 'a hash for every key',
      predicts: (r) => unlessRight(r.params.n, r),
      says: () =>
        'Only those keys are asked that are handed over as keys. What lies in a table has its hash beside it.',
    },
    {
      idea: 'one statement, one look-up',
      predicts: (r) => unlessRight(1, r),
      says: () => 'Count how often a key is handed to the dict: once for each `in`, `[]`, `get` and `pop`.',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)}**, and \`==\` ${shown(r.value('compared'))} times. ${CALLS[r.params.call].why}`,
});

const HASHES = {
  'one hash': {
    make: '[Same(i) for i in range(n)]',
    why: 'All have the hash that is sought, so each before the last is asked, and the last.',
  },
  'one slot': {
    make: '[Slot(i) for i in range(n)]',
    why: 'They begin at one slot, but whole hashes are compared first, and these differ. Only the right one is asked.',
  },
  'the same object': {
    make: '[Same(i) for i in range(n)]',
    why: 'All before it are asked. For itself, a look at the pointers is enough.',
  },
  'first of one hash': {
    make: '[Same(i) for i in range(n)]',
    why: 'The one that was inserted first has the first slot of the sequence.',
  },
} as const;

type Colliding = { readonly keys: keyof typeof HASHES; readonly n: number };

/** Comparisons that one look-up makes among colliding keys. */
export const collisions = defineExercise<Colliding>({
  id: 'dict-time-collisions',
  kind: 'predict-output',
  revision: 1,
  title: 'Same slot, same hash',
  claims: ['dicts-same-bucket-compared', 'dicts-collisions-rare', 'dicts-hash-spreads-evenly'],
  instances: [
    { keys: 'one slot', n: 100 },
    { keys: 'one hash', n: 100 },
    { keys: 'first of one hash', n: 80 },
    { keys: 'the same object', n: 60 },
    { keys: 'one hash', n: 250 },
    { keys: 'one slot', n: 500 },
    { keys: 'the same object', n: 300 },
    { keys: 'one hash', n: 37 },
  ],
  numeric: { unit: 'calls' },
  observation: 'compared',
  prompt: (p) =>
    `${p.n} keys are in a dict: ${p.keys === 'one slot' ? 'their hashes differ, and end in the same 20 bits' : 'all have one hash'}. ` +
    `${p.keys === 'first of one hash' ? 'The first' : 'The last'} that was inserted is looked up${p.keys === 'the same object' ? ', by that very object' : ', by another object that equals it'}. How often is \`==\` asked?`,
  code: (p) => `${COUNTING}class Same(Key):
    def __hash__(self):
        return 7


class Slot(Key):
    def __hash__(self):
        return self.n << 20


n = ${p.n}
keys = ${HASHES[p.keys].make}
d = dict.fromkeys(keys)
key = ${p.keys === 'the same object' ? 'keys[-1]' : p.keys === 'one slot' ? 'Slot(n - 1)' : p.keys === 'one hash' ? 'Same(n - 1)' : 'Same(0)'}
count = asked(lambda: key in d)[1]
print(count)
`,
  check: (_, code) => ({ checker: 'output', code, probes: { compared: 'count' } }),
  hints: () => [
    'Three questions, cheapest first: the same object? the same hash? equal?',
    '`==` is asked only of keys with the very hash that is sought.',
  ],
  mistakes: [
    {
      idea: 'one comparison in any case',
      predicts: (r) => unlessRight(1, r),
      says: () =>
        'That is so where hashes differ. Where they are all equal, nothing tells the keys apart but `==`.',
    },
    {
      idea: 'all keys of one slot are compared',
      predicts: (r) => unlessRight(r.params.n, r),
      says: () => 'First comes the identity, then the whole hash, and a comparison only if that is equal.',
    },
    {
      idea: 'the right key is not asked',
      predicts: (r) => unlessRight(r.params.n - 1, r),
      says: () =>
        'It is: its hash is equal, and it is another object. Only the very same object needs no question.',
    },
  ],
  explain: (r) => `**${shown(r.answer)}**. ${HASHES[r.params.keys].why}`,
});
