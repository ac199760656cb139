import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel, type EnvironmentId } from '#domain/python/environment.ts';
import type { Json } from '#domain/python/report.ts';
import { slopeOf, unlessRight } from './told.ts';

type Timed = { operator: '+' | '*'; digits: 'many' | 'one' };

/** Line 125: arithmetic in constant time. */
export const claimConstantTime = defineExercise<Timed>({
  id: 'numbers-claim-constant-time',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on the speed of arithmetic',
  instances: [
    { operator: '*', digits: 'many' },
    { operator: '+', digits: 'one' },
    { operator: '+', digits: 'many' },
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
      return `True, everywhere. ${measured}Numbers of one digit take a short cut through the addition, and most of the time goes into running the instruction and making the result.`;
    }
    return r.params.operator === '+'
      ? `False, everywhere. ${measured}Addition is a loop over the digits (\`x_add\`), so it is linear in the length of the numbers.`
      : `False, everywhere. ${measured}Short products are made digit by digit, which is quadratic; beyond some 70 digits \`k_mul\` in \`Objects/longobject.c\` uses Karatsuba’s trick, three half-sized products instead of four, for about the power 1.58.`;
  },
});

/** How many times as long the floats (even n) took as the ints (odd n), the quickest of each. */
function floatsAgainstInts(samples: Json | undefined): number {
  const points = (samples ?? []) as readonly (readonly [number, number])[];
  const quickest = (remainder: number) =>
    Math.min(...points.filter(([n]) => n % 2 === remainder).map(([, seconds]) => seconds));
  return quickest(0) / quickest(1);
}

/** Line 133: floats slower than ints. */
export const claimFloatSlower = defineExercise<Record<never, never>>({
  id: 'numbers-claim-float-slower',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on floats and ints',
  instances: [{}],
  lines: () => [133, 133],
  statement: () => 'Adding floats is slower than adding ints of a few million (by more than a quarter).',
  prompt: () =>
    'For odd n the program times a thousand additions of ints, for even n a thousand of floats. What comes out?',
  code: () =>
    [
      'def prepare(n):',
      '    if n % 2:',
      '        return 3_000_001, 4_000_002',
      '    return 3_000_001.5, 4_000_002.5',
      '',
      '',
      'def operation(state):',
      '    a, b = state',
      '    for _ in range(1000):',
      '        a + b',
      '',
    ].join('\n'),
  check: (_, code) => ({ checker: 'timing', code, sizes: [1, 2, 3, 4] }),
  holds: (value) => floatsAgainstInts(value('samples')) > 1.25,
  hints: () => [
    'What has to be done around the addition itself: finding the types, making the result?',
    'Which of the two has to handle a sign, a length and carries between digits?',
  ],
  mistakes: [
    {
      idea: 'floating-point arithmetic is complicated, so it is slow',
      predicts: () => 'true',
      says: () =>
        'It is complicated for the designer of the processor. For CPython it is one instruction on one double; it is the int that brings a sign, a length and a row of digits.',
      probe: () =>
        'from timeit import timeit\nprint(timeit("a + b", "a, b = 3000001, 4000002"))\nprint(timeit("a + b", "a, b = 3000001.5, 4000002.5"))',
    },
    {
      idea: 'older versions were slow with floats',
      predicts: () => 'depends',
      says: () =>
        'It is the same picture on every recorded version. What changed in 3.11 is that both got specialised instructions.',
    },
  ],
  explain: (r) => {
    const ratio = (environment: EnvironmentId) =>
      floatsAgainstInts(r.value('samples', environment)).toFixed(2);
    return (
      `False. The floats took ${ratio('cpython-3.13-64')} times as long as the ints on CPython 3.13, ${ratio('cpython-3.9-64')} times on 3.9 and ${ratio('pyodide-3.14-32')} times in the browser. ` +
      'There is one grain of truth: sums that fall in the cache of small ints are quicker, because no object has to be made for them.'
    );
  },
});
