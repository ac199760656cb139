import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from './told.ts';

type Power = { base: number; power: number; on: On };

const bitsOf = (p: Power) => (BigInt(p.base) ** BigInt(p.power)).toString(2).length;

/** Bytes of an int whose digits hold `bitsPerDigit` bits in `digitBytes` bytes, behind three words of header. */
function sizeWith(p: Power, bitsPerDigit: number, digitBytes: number, word: number): number {
  return 3 * word + digitBytes * Math.ceil(bitsOf(p) / bitsPerDigit);
}

/** How large an int is, over many magnitudes and two word sizes. */
export const intSize = defineExercise<Power>({
  id: 'numbers-int-size',
  kind: 'predict-size',
  revision: 1,
  title: 'The size of an int',
  instances: [
    { base: 2, power: 30, on: '3.13' },
    { base: 10, power: 18, on: '3.13' },
    { base: 2, power: 64, on: '3.13' },
    { base: 10, power: 50, on: '3.9' },
    { base: 2, power: 64, on: 'browser' },
    { base: 2, power: 960, on: '3.11' },
    { base: 10, power: 9, on: '3.13' },
    { base: 2, power: 300, on: 'browser' },
    { base: 10, power: 100, on: '3.12' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(n)\` report when \`n\` is ${p.base} to the power ${p.power}?`,
  code: (p) => `n = ${p.base} ** ${p.power}\n`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 'n' }),
  hints: () => [
    'An int stores its value as a row of digits, like a number on paper, only in a larger base.',
    'Write the number in binary, cut it into groups as wide as one digit, and count the groups.',
    'Size = the words in front of the digits (reference count, type, length) + the bytes of one digit × the number of digits.',
  ],
  mistakes: [
    {
      idea: 'every int has the same size',
      predicts: (r) => unlessRight(28, r),
      says: () =>
        'That is the size of a small int on a 64-bit machine. A Python int has no fixed width: it gets as many digits as its value needs.',
      probe: () =>
        'import sys\nfor power in (1, 100, 1000, 10000):\n    print(power, sys.getsizeof(2 ** power))',
    },
    {
      idea: 'the value is kept in 64-bit words',
      predicts: (r) => unlessRight(sizeWith(r.params, 64, 8, wordBytes(r.target)), r),
      says: () =>
        'That number comes from filling whole 64-bit words. CPython uses smaller digits, so that the product of two digits still fits in one machine operation.',
      probe: () =>
        'import sys\nprint(sys.int_info.bits_per_digit, "bits in", sys.int_info.sizeof_digit, "bytes")',
    },
    {
      idea: 'a digit uses all of its 32 bits',
      predicts: (r) => unlessRight(sizeWith(r.params, 32, 4, wordBytes(r.target)), r),
      says: () =>
        'Nearly. A digit lives in a 32-bit field, but not all of its bits carry the value: some stay free for carries, so another digit is needed sooner.',
      probe: () => 'import sys\nfor power in range(28, 34):\n    print(power, sys.getsizeof(2 ** power))',
    },
    {
      idea: 'every Python is a 64-bit Python',
      predicts: (r) => (wordBytes(r.target) === 4 ? unlessRight(sizeWith(r.params, 30, 4, 8), r) : null),
      says: () =>
        'Right digits, wrong header. The Python in your browser is a 32-bit program: each of the words in front of the digits is half as wide.',
      probe: () =>
        'import struct, sys\nprint(struct.calcsize("P"), "bytes in a pointer;", sys.getsizeof(1), "bytes in the int 1")',
    },
  ],
  explain: (r) => {
    const other = wordBytes(r.target) === 4 ? environmentOn('3.13') : environmentOn('browser');
    const header = Number(r.value('basicsize'));
    const digits = (Number(r.answer) - header) / Number(r.value('itemsize'));
    return (
      `The number needs ${bitsOf(r.params)} bits, and they fill ${digits} digit${digits === 1 ? '' : 's'} of ${shown(r.value('itemsize'))} bytes each. ` +
      `With the ${shown(header)} bytes in front of them that makes **${shown(r.answer)} bytes**. ` +
      `\`getsizeof\` computes just that: \`int.__basicsize__\` plus \`int.__itemsize__\` times the number of digits (\`Objects/longobject.c\`). ` +
      `The digits are the same everywhere; the header is not: with the other word size the same number takes ${shown(r.value('size', other))} bytes.`
    );
  },
});
