import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { slopeOf, unlessRight } from './told.ts';

type Timed = { operator: '+' | '-' | '*' | '//'; digits: 'many' | 'one' };

const WHY: Readonly<Record<Timed['operator'], string>> = {
  '+': 'Addition is a loop over the digits (`x_add`), so it is linear in the length of the numbers.',
  '-': 'Subtraction is a loop over the digits (`x_sub`), even where hardly anything is left of them.',
  '*': 'Short products are made digit by digit, which is quadratic; beyond some 70 digits `k_mul` in `Objects/longobject.c` uses Karatsuba’s trick, three half-sized products instead of four, for about the power 1.58.',
  '//': 'Division works its way through all digits (`x_divrem`); the quotient of these two has only one, or it would take even longer.',
};

/** Line 125: arithmetic in constant time. */
export const claimConstantTime = defineExercise<Timed>({
  id: 'numbers-claim-constant-time',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on the speed of arithmetic',
  claims: [
    'int-addition-constant',
    'int-subtraction-constant',
    'int-multiplication-constant',
    'int-arithmetic-usually-constant',
  ],
  instances: [
    { operator: '*', digits: 'many' },
    { operator: '+', digits: 'one' },
    { operator: '+', digits: 'many' },
    { operator: '*', digits: 'one' },
    { operator: '-', digits: 'many' },
    { operator: '//', digits: 'one' },
    { operator: '//', digits: 'many' },
    { operator: '-', digits: 'one' },
  ],
  lines: () => [125, 125],
  statement: (p) =>
    p.digits === 'many'
      ? `a ${p.operator} b takes the same time however long the two ints are.`
      : `a ${p.operator} b takes about the same time for all ints that fit in a single digit.`,
  prompt: (p) =>
    p.digits === 'many'
      ? 'The program times the operation on numbers of n bits, for n from some thousand to some hundred thousand.'
      : 'The program times the operation on numbers of n bits, from very small to just below the width of a digit.',
  code: (p) =>
    `def prepare(n):\n    return (1 << n) - 1, (1 << n) - 3\n\n\ndef operation(state):\n    a, b = state\n    return a ${p.operator} b\n`,
  check: (p, code) => ({
    checker: 'timing',
    code,
    sizes:
      p.digits === 'one'
        ? [4, 8, 16, 28]
        : p.operator === '*'
          ? [2 ** 12, 2 ** 13, 2 ** 14, 2 ** 16]
          : [2 ** 15, 2 ** 17, 2 ** 19, 2 ** 21],
  }),
  holds: (value) => slopeOf(value('samples')) < 0.4,
  hints: () => [
    'Compare the number of digits with the number of steps you would take on paper.',
    'Up to how many bits does the number of digits stay the same?',
  ],
  mistakes: [
    {
      idea: 'arithmetic is one machine instruction',
      predicts: (r) => unlessRight('true', r),
      says: () =>
        'On one digit it is. On a row of digits it is a loop, and for a product a loop within a loop.',
      probe: () =>
        'from timeit import timeit\nfor n in (1000, 10_000, 100_000):\n    a = (1 << n) - 1\n    print(n, timeit(lambda: a * a, number=5))',
    },
    {
      idea: 'larger numbers always take longer',
      predicts: (r) => unlessRight('false', r),
      says: () =>
        'Within one digit there is nothing more to do for a larger value: the processor adds the whole digit at once.',
      probe: () =>
        'from timeit import timeit\nfor a in (3, 3_000, 300_000_000):\n    print(a, timeit(lambda: a + a))',
    },
    {
      idea: 'it is a matter of the version',
      predicts: () => 'depends',
      says: () =>
        'Versions differ in speed, not in shape: the digits, and the loop over them, are the same from 3.9 to 3.14.',
    },
  ],
  explain: (r) => {
    const slope = slopeOf(r.value('samples'));
    const measured = `Doubling *n* multiplied the time by about ${(2 ** slope).toFixed(2)} on ${environmentLabel(r.target)}. `;
    if (r.params.digits === 'one') {
      return `True, everywhere. ${measured}Numbers of one digit take a short cut, and most of the time goes into running the instruction and making the result.`;
    }
    return `False, everywhere. ${measured}${WHY[r.params.operator]}`;
  },
});
