import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

const SPREAD = '{Counted(i): i for i in range(n)}';
const ALIKE = '{Counted(i * M): i for i in range(n)}';

const WORK = {
  'getting a value': {
    prepare: SPREAD,
    operation: 'd[Counted(n // 2)]',
    why: 'One hash, and one comparison that says yes.',
  },
  'getting a value, all hashes equal': {
    prepare: ALIKE,
    operation: 'd[Counted((n - 1) * M)]',
    why: 'All keys follow one probe sequence, and each has the very hash that is sought. So each is asked.',
  },
  'inserting a new key': {
    prepare: SPREAD,
    operation: 'd[Counted(n + 1)] = 0',
    why: 'One hash. The search ends at a free slot, and nobody is asked.',
  },
  'deleting a key': {
    prepare: SPREAD,
    operation: 'del d[Counted(n // 2)]',
    why: 'Found like any other; the entry is emptied, and nothing moves.',
  },
  'deleting a key, all hashes equal': {
    prepare: ALIKE,
    operation: 'del d[Counted((n - 1) * M)]',
    why: 'Finding it is what costs.',
  },
  'building it from a list of keys': {
    prepare: '[Counted(i) for i in range(n)]',
    operation: 'dict.fromkeys(d)',
    why: 'One hash each, and never a second one, however often the table is replaced.',
  },
  'building it from such a list, all hashes equal': {
    prepare: '[Counted(i * M) for i in range(n)]',
    operation: 'dict.fromkeys(d)',
    why: 'The k-th key is compared with the k − 1 before it. That adds up to a square.',
  },
  'copying it': {
    prepare: SPREAD,
    operation: 'd.copy()',
    why: 'Hashes lie in the entries, and the keys are known to differ: nobody is asked. (In time a copy is linear, of course.)',
  },
  'looking for a value': {
    prepare: '{i: Counted(i) for i in range(n)}',
    operation: 'Counted(n - 1) in d.values()',
    why: 'Values have no table. They are compared one after the other, as in a list.',
  },
  'asking for each of its keys': {
    prepare: SPREAD,
    operation: 'for key in d:\n        d[key]',
    why: 'One hash each. No comparison: the key that is found is the very object.',
  },
} as const;

/** How hashes and comparisons grow with the length of a dict. */
export const workGrowth = defineExercise<{ work: keyof typeof WORK }>({
  id: 'dict-time-growth',
  kind: 'predict-complexity',
  revision: 1,
  title: 'Hashes and comparisons of a dict',
  claims: ['dicts-get-constant', 'dicts-worst-linear', 'dicts-delete-worst-linear'],
  instances: (Object.keys(WORK) as (keyof typeof WORK)[]).map((work) => ({ work })),
  prompt: (p) =>
    `\`Counted\` keys note every \`==\` and every \`hash\`. How does their number grow with the length *n* when the work is ${p.work}? ` +
    'A multiple of `M` has the hash 0.',
  code: (p) =>
    `import sys\n\nM = sys.hash_info.modulus\n\n\ndef prepare(n, Counted):\n    return ${WORK[p.work].prepare}\n\n\ndef operation(d, n, Counted):\n    ${WORK[p.work].operation}\n`,
  check: (_, code) => ({ checker: 'operations', code, sizes: [100, 200, 400, 800] }),
  hints: () => [
    'Which keys does the search meet, and which of these have the hash that is sought?',
    'What the table knows already it need not ask. Are keys sought here, or values?',
  ],
  mistakes: [
    {
      idea: 'a dict is always O(1)',
      predicts: (r) => unlessRight('O(1)', r),
      says: () =>
        'One look-up by key is, if hashes differ. Here each of n items is handled, or all have one hash, or it is a value that is sought.',
      probe: () => 'import sys\nprint([hash(i * sys.hash_info.modulus) for i in range(5)])',
    },
    {
      idea: 'more pairs, more work',
      predicts: (r) => unlessRight('O(n)', r),
      says: (r) =>
        r.answer === 'O(n²)'
          ? 'More than that: the k-th key meets all those before it.'
          : 'The hash leads to the entry, whatever the number of others; and what is in the table need not be asked again.',
    },
    {
      idea: 'keys are kept in order',
      predicts: () => 'O(log n)',
      says: () => 'In the order of insertion, yes, and nothing can be halved in that. `<` is never asked.',
      probe: () => "print(list({3: 'a', 1: 'b', 2: 'c'}))",
    },
  ],
  explain: (r) => {
    const samples = r.value('samples') as readonly (readonly [number, number])[];
    const counted = samples.map(([n, calls]) => `${calls} for n = ${n}`).slice(-2);
    return `**${shown(r.answer)}**: ${counted.join(', ')}. ${WORK[r.params.work].why}`;
  },
});
