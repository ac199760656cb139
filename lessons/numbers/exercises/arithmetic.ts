import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from './told.ts';

const OPERATIONS = {
  add: { text: 'return a + b', says: 'adding two numbers of *n* bits' },
  equal: {
    text: 'return a == b',
    says: 'comparing two numbers of *n* bits that differ only in the last bits',
  },
  'bit-length': { text: 'return a.bit_length()', says: 'asking a number of *n* bits for its length' },
  negate: { text: 'return -a', says: 'negating a number of *n* bits' },
  positive: { text: 'return a > 0', says: 'asking whether a number of *n* bits is greater than zero' },
  remainder: { text: 'return a % 2', says: 'taking the remainder by two of a number of *n* bits' },
  last: { text: 'return a & 1', says: 'cutting all but the last bit off a number of *n* bits' },
  shift: { text: 'return a << 1', says: 'shifting a number of *n* bits to the left by one' },
} as const;

/** How the time of an operation grows with the length of the numbers. */
export const arithmeticGrowth = defineExercise<{ operation: keyof typeof OPERATIONS }>({
  id: 'numbers-arithmetic-growth',
  kind: 'predict-complexity',
  revision: 1,
  title: 'Arithmetic on long numbers',
  instances: [
    { operation: 'add' },
    { operation: 'bit-length' },
    { operation: 'negate' },
    { operation: 'positive' },
    { operation: 'equal' },
    { operation: 'remainder' },
    { operation: 'last' },
    { operation: 'shift' },
  ],
  prompt: (p) => `How does the time of ${OPERATIONS[p.operation].says} grow with *n*?`,
  code: (p) =>
    `def prepare(n):\n    return (1 << n) - 1, (1 << n) - 3\n\n\ndef operation(state):\n    a, b = state\n    ${OPERATIONS[p.operation].text}\n`,
  check: (_, code) => ({ checker: 'timing', code, sizes: [2 ** 15, 2 ** 17, 2 ** 19, 2 ** 21] }),
  hints: () => [
    'The number is a row of digits in memory. How many of them must be looked at, or written?',
    'The length and the sign of an int stand in its header, in front of the digits.',
  ],
  mistakes: [
    {
      idea: 'an operation on two numbers is one step of the processor',
      predicts: (r) => unlessRight('O(1)', r),
      says: () =>
        'For numbers of one digit it nearly is. These have tens of thousands, and the processor sees them a digit at a time.',
      probe: () =>
        'from timeit import timeit\nfor n in (1000, 100_000, 10_000_000):\n    a = (1 << n) - 1\n    print(n, timeit(lambda: a + a, number=20))',
    },
    {
      idea: 'every digit must be read',
      predicts: (r) => unlessRight('O(n)', r),
      says: () =>
        'Nothing here depends on the digits in the middle: the header says how many there are and which sign the number has.',
      probe: () =>
        'from timeit import timeit\nfor n in (1000, 10_000_000):\n    a = (1 << n) - 1\n    print(n, timeit(lambda: a > 0, number=1000))',
    },
    {
      idea: 'halving, as in a search',
      predicts: () => 'O(log n)',
      says: () =>
        'The *value* grows exponentially with n, but n already counts its bits. Either all the digits are visited, or none.',
      probe: () => 'import sys\nfor n in (1000, 10_000, 100_000):\n    print(n, sys.getsizeof(1 << n))',
    },
  ],
  explain: (r) =>
    `It grows as **${shown(r.answer)}**. ` +
    {
      add: 'Addition walks along both numbers a digit at a time, as you do on paper, and writes a result of the same length (`x_add` in `Objects/longobject.c`).',
      equal:
        'Both have the same length, so the digits are compared one by one from the most significant end, and the difference sits at the other end (`long_compare`).',
      'bit-length': 'The header holds the number of digits; only the topmost digit has to be looked at.',
      negate:
        'The sign is one field, but ints are immutable: a new object is made and every digit is copied (`long_neg`).',
      positive:
        'A comparison looks at sign and length first. Zero has another length, so the digits are never read.',
      remainder:
        'A division goes through all digits and writes a quotient as long as the number, though nobody wants it here. To know whether a long number is even, ask for `a & 1`.',
      last: 'The shorter of the two numbers bounds the result of `&`, so only the lowest digit is looked at (`long_bitwise`).',
      shift: 'A new number is written, one bit further to the left: every digit is visited (`long_lshift`).',
    }[r.params.operation] +
    ' In numbers of everyday size all of this disappears behind the cost of running a bytecode instruction at all.',
});
