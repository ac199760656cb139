import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';

type Value = { value: string; on: On };

/** Floats of any magnitude, and complex numbers, on two word sizes. */
export const floatSize = defineExercise<Value>({
  id: 'numbers-float-size',
  kind: 'predict-size',
  revision: 1,
  title: 'The size of a float',
  instances: [
    { value: '1e308', on: '3.13' },
    { value: '0.1', on: 'browser' },
    { value: '1j', on: '3.13' },
    { value: '0.0', on: '3.9' },
    { value: '1.5j', on: 'browser' },
    { value: '1e-300', on: 'browser' },
    { value: '2.5j', on: '3.9' },
    { value: '123456.789', on: '3.12' },
    { value: '1e16', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(x)\` report for \`${p.value}\`?` +
    (p.value.endsWith('j')
      ? ' A complex number keeps its real and its imaginary part in C doubles of its own.'
      : ''),
  code: (p) => `x = ${p.value}\n`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 'x' }),
  hints: () => [
    'What does every object start with? Two words, whatever its type.',
    'Behind them come C doubles: one for a float, two for a complex number. A double has the same width on every machine you are likely to meet.',
  ],
  mistakes: [
    {
      idea: 'just the C doubles',
      predicts: (r) => (r.params.value.endsWith('j') ? 16 : 8),
      says: () =>
        'That is what the value takes in an `array("d")`. As an object of its own it also carries a reference count and a pointer to its type.',
      probe: () => 'import struct\nprint(struct.calcsize("d"), object.__basicsize__, float.__basicsize__)',
    },
    {
      idea: 'a float is built like an int',
      predicts: (r) => (r.params.value.endsWith('j') ? null : unlessRight(3 * wordBytes(r.target) + 4, r)),
      says: () =>
        'An int needs to say how many digits follow. A float never does: its value always has the same width, so there is no length field.',
      probe: () => 'print(int.__itemsize__, float.__itemsize__)',
    },
    {
      idea: 'large values need more bytes',
      predicts: (r) =>
        r.params.value === '1e308' ? 3 * wordBytes(r.target) + 4 * Math.ceil(1024 / 30) : null,
      says: () =>
        'An *int* of that magnitude would. A float moves its binary point instead, and pays with precision, not with memory.',
      probe: () => 'import sys\nprint({sys.getsizeof(x) for x in (0.0, 0.1, 1e-300, 1e308, float("inf"))})',
    },
    {
      idea: 'every Python is a 64-bit Python',
      predicts: (r) =>
        wordBytes(r.target) === 4 ? unlessRight(16 + (r.params.value.endsWith('j') ? 16 : 8), r) : null,
      says: () =>
        'The doubles are right. The two words before them are only half as wide here: the browser runs a 32-bit Python.',
      probe: () => 'import struct\nprint(struct.calcsize("P"), struct.calcsize("d"))',
    },
  ],
  explain: (r) => {
    const other = wordBytes(r.target) === 4 ? environmentOn('3.13') : environmentOn('browser');
    return (
      `**${shown(r.answer)} bytes**: two words of header and the C double${r.params.value.endsWith('j') ? 's' : ''} (\`Include/cpython/floatobject.h\`, \`Include/cpython/complexobject.h\`). ` +
      `Nothing in it depends on the value. With the other word size it is ${shown(r.value('size', other))}: the header shrinks or grows, the doubles do not.`
    );
  },
});
