import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

const SPREAD = '{Counted(i) for i in range(n)}';
const COLLIDING = '{Counted(i * M) for i in range(n)}';

const WORK = {
  'finding one': { prepare: SPREAD, operation: 'Counted(n // 2) in s', build: false },
  'missing one': { prepare: SPREAD, operation: 'Counted(n + 7) in s', build: false },
  'finding one, all hashes equal': {
    prepare: COLLIDING,
    operation: 'Counted((n - 1) * M) in s',
    build: false,
  },
  'removing one': { prepare: SPREAD, operation: 's.remove(Counted(n // 2))', build: false },
  'removing one, all hashes equal': {
    prepare: COLLIDING,
    operation: 's.remove(Counted((n - 1) * M))',
    build: false,
  },
  'building it': { prepare: '[Counted(i) for i in range(n)]', operation: 'set(s)', build: true },
  'building it, all hashes equal': {
    prepare: '[Counted(i * M) for i in range(n)]',
    operation: 'set(s)',
    build: true,
  },
  'copying it': { prepare: SPREAD, operation: 's.copy()', build: false },
  'adding one that is there': { prepare: SPREAD, operation: 's.add(Counted(0))', build: false },
} as const;

/** How hashes and comparisons grow with the length of a set. */
export const workGrowth = defineExercise<{ work: keyof typeof WORK }>({
  id: 'set-time-growth',
  kind: 'predict-complexity',
  revision: 1,
  title: 'Hashes and comparisons',
  claims: ['sets-membership-constant', 'sets-remove-worst'],
  instances: (Object.keys(WORK) as (keyof typeof WORK)[]).map((work) => ({ work })),
  prompt: (p) =>
    `\`Counted\` keys note every \`==\` and every \`hash\`. How does their number grow with the length *n* when the work is ${p.work}? ` +
    'A multiple of `M` has the hash 0.',
  code: (p) =>
    `import sys\n\nM = sys.hash_info.modulus\n\n\ndef prepare(n, Counted):\n    return ${WORK[p.work].prepare}\n\n\ndef operation(s, n, Counted):\n    ${WORK[p.work].operation}\n`,
  check: (_, code) => ({ checker: 'operations', code, sizes: [100, 200, 400, 800, 1600] }),
  hints: (p) => [
    'Which elements does the search meet, and which of these have the very hash that is sought?',
    WORK[p.work].build
      ? 'Building asks each element for its hash once. How many equal hashes does the k-th one meet?'
      : 'Stored hashes need not be asked for again.',
  ],
  mistakes: [
    {
      idea: 'a hash table is always O(1)',
      predicts: (r) => unlessRight('O(1)', r),
      says: () =>
        'One look-up among well-spread hashes is. Here each of n elements is handled, or all of them share one hash and have to be asked.',
      probe: () => 'import sys\nM = sys.hash_info.modulus\nprint([hash(i * M) for i in range(5)])',
    },
    {
      idea: 'more elements, more work',
      predicts: (r) => unlessRight('O(n)', r),
      says: (r) =>
        r.answer === 'O(n²)'
          ? 'More than that: the k-th element meets all those before it. Added up that is quadratic.'
          : 'The hash leads to the slot, whatever the number of others; and what the table knows it need not ask.',
    },
    {
      idea: 'elements are kept in a tree',
      predicts: () => 'O(log n)',
      says: () => 'Nothing is halved. Sets know no order, and never ask `<`.',
      probe: () => 'print({1j, "a", None, 2})',
    },
  ],
  explain: (r) => {
    const samples = r.value('samples') as readonly (readonly [number, number])[];
    const counted = samples.map(([n, calls]) => `${calls} for n = ${n}`).slice(-2);
    return (
      `**${shown(r.answer)}**: ${counted.join(', ')}. ` +
      {
        'finding one': 'One hash, and one comparison that says yes.',
        'missing one': 'One hash; the search ends at a free slot, with no equal hash on the way.',
        'finding one, all hashes equal':
          'All elements follow one probe sequence, and each before the last is asked. Some are asked twice, since runs of neighbours overlap.',
        'removing one': 'Found like any other; then the slot is marked, and nothing else moves.',
        'removing one, all hashes equal': 'Finding it is what costs: everybody before it is asked.',
        'building it':
          'One hash each. No two hashes are equal, so nobody is asked `==`, however often the table is replaced.',
        'building it, all hashes equal':
          'The k-th element is compared with the k − 1 before it, and that adds up to a square.',
        'copying it':
          'The hashes lie in the table and the elements are known to be distinct, so nobody is asked anything. (Slots are copied, of course: in time it is linear.)',
        'adding one that is there': 'One hash, one comparison that says yes, and nothing to do.',
      }[r.params.work]
    );
  },
});
