import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from './told.ts';

type Steps = { factor: number; from: number; on: On };

const COUNT = 3;

/** The steps after `from` at which factor^step needs another digit, were digits `bits` wide. */
function jumps(p: Steps, bits: number): readonly number[] {
  const digits = (step: number) => Math.ceil((BigInt(p.factor) ** BigInt(step)).toString(2).length / bits);
  const found: number[] = [];
  for (let step = p.from + 1; found.length < COUNT; step += 1) {
    if (digits(step) > digits(step - 1)) found.push(step);
  }
  return found;
}

/** Where an int that is multiplied again and again gets its next digits. */
export const intGrowth = defineExercise<Steps>({
  id: 'numbers-int-growth',
  kind: 'predict-growth',
  revision: 1,
  title: 'Where an int grows',
  count: COUNT,
  from: (p) => p.from,
  instances: [
    { factor: 2, from: 100, on: '3.13' },
    { factor: 10, from: 0, on: '3.13' },
    { factor: 256, from: 0, on: '3.9' },
    { factor: 1000, from: 0, on: '3.13' },
    { factor: 2, from: 1000, on: 'browser' },
    { factor: 16, from: 0, on: '3.12' },
    { factor: 10, from: 50, on: '3.13' },
    { factor: 4, from: 30, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `\`x\` starts at 1 and is multiplied by ${p.factor} at every step, so that after step *k* it is ${p.factor} to the power *k*. ` +
    `After which steps does \`sys.getsizeof(x)\` change? Give the next ${COUNT} ${p.from === 0 ? 'from the start' : `after step ${p.from}`}.`,
  code: (p) => `x = 1\nfor step in range(${p.from + 150}):\n    x *= ${p.factor}\n`,
  check: (p) => ({
    checker: 'growth',
    code: 'x = 1',
    step: `x *= ${p.factor}`,
    steps: p.from + 150,
    expression: 'x',
  }),
  hints: (p) => [
    'The size moves only when another digit is needed. How many bits does one digit hold?',
    `A number of b bits needs one more digit as soon as b passes a multiple of the digit's width. How many bits does multiplying by ${p.factor} add?`,
    p.factor === 2
      ? 'Two to the power k has k + 1 bits.'
      : 'Compare the powers with 2 to the power of one, two, three digits’ widths: is the power just below, or already there?',
  ],
  mistakes: [
    {
      idea: 'digits of 64 bits, a machine word',
      predicts: (r) => unlessRight(jumps(r.params, 64), r),
      says: () =>
        'Those are the edges of 64-bit words. Python’s digits are smaller, so the steps come more than twice as often.',
      probe: () => 'import sys\nprint(sys.int_info)',
    },
    {
      idea: 'digits of 32 bits',
      predicts: (r) => unlessRight(jumps(r.params, 32), r),
      says: () =>
        'A digit is *stored* in 32 bits, but uses fewer of them for the value: the rest is room for carries.',
      probe: () => 'import sys\nprint(sys.int_info.bits_per_digit, 8 * sys.int_info.sizeof_digit)',
    },
    {
      idea: 'bytes are added one at a time',
      predicts: (r) => unlessRight(jumps(r.params, 8), r),
      says: () =>
        'Memory is added in whole digits, not byte by byte: the size stays flat for many steps, then jumps.',
      probe: () => 'import sys\nprint([sys.getsizeof(1 << i) for i in range(0, 64, 8)])',
    },
    {
      idea: 'the first value too large for a digit is the one after',
      predicts: (r) =>
        unlessRight(
          jumps(r.params, 30).map((step) => step + 1),
          r,
        ),
      says: () =>
        'One step late. A digit of b bits holds values *below* 2 to the power b; that power itself already needs another digit.',
      probe: () =>
        'import sys\nb = sys.int_info.bits_per_digit\nprint(sys.getsizeof(2 ** b - 1), sys.getsizeof(2 ** b))',
    },
  ],
  explain: (r) =>
    `The size changes after steps **${shown(r.answer)}**: whenever the value reaches a power of two whose exponent is a multiple of a digit’s width (\`sys.int_info.bits_per_digit\`). ` +
    (r.params.factor === 2
      ? 'Each step adds exactly one bit, so the treads of the staircase are all as long as a digit is wide.'
      : `Each step adds about ${Number(Math.log2(r.params.factor).toFixed(2))} bits, and a digit lasts for as many steps as that goes into its width.`) +
    ' The steps are the same on 32-bit and 64-bit builds: the width of a digit does not follow the width of a pointer.',
});
