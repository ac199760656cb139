import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { placesOf } from '#domain/grading/order.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentOn, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';

const SETS = {
  everyday: ['1j', 'True', '10 ** 20', '2.5'],
  long: ['2 ** 100', '1e300', '0j', '7'],
  zeros: ['0j', '0', '0.0', '2 ** 64'],
  large: ['1e308', '10 ** 308', '2.5j', '2 ** 90'],
} as const;
type Ranked = { readonly numbers: keyof typeof SETS; readonly on: On };

/** What an int's value would need in bytes, and a float's or complex one's. */
const bare: Readonly<Record<string, number>> = {
  True: 1,
  '7': 1,
  '0': 1,
  '2.5': 8,
  '0.0': 8,
  '1e300': 125,
  '1e308': 128,
  '1j': 16,
  '0j': 16,
  '2.5j': 16,
  '10 ** 20': 9,
  '2 ** 64': 9,
  '2 ** 90': 12,
  '2 ** 100': 13,
  '10 ** 308': 128,
};

/** Numbers of all types, by size. */
export const numbersOrder = defineExercise<Ranked>({
  id: 'floats-numbers-order',
  kind: 'predict-order',
  revision: 1,
  title: 'From the smallest number to the largest',
  claims: ['float-footprint-like-int'],
  instances: [
    { numbers: 'everyday', on: '3.13' },
    { numbers: 'long', on: '3.13' },
    { numbers: 'zeros', on: '3.9' },
    { numbers: 'everyday', on: 'browser' },
    { numbers: 'large', on: '3.13' },
    { numbers: 'zeros', on: '3.13' },
    { numbers: 'large', on: 'browser' },
    { numbers: 'long', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  things: (p) => SETS[p.numbers],
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: (p) => `Put these in order by \`sys.getsizeof\` on ${environmentLabel(environmentOn(p.on))}.`,
  code: (p) =>
    `import sys\n\nnumbers = [${SETS[p.numbers].join(', ')}]\nsizes = [sys.getsizeof(x) for x in numbers]\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'A float is two words and a double, a complex number two words and two doubles. An int is three words and digits of four bytes.',
    'How many digits of 30 bits does each int need? And how wide is a word here?',
  ],
  mistakes: [
    {
      idea: 'only the value counts',
      predicts: (r) => placesOf(SETS[r.params.numbers].map((number) => bare[number] ?? 0)),
      says: () =>
        'That is the order of the bare values. Every int has three words in front, where a float has two; and a float takes eight bytes for any value.',
      probe: () => 'import sys\nprint(sys.getsizeof(True), sys.getsizeof(0.0), sys.getsizeof(1e308))',
    },
    {
      idea: 'ints come before floats, floats before complex numbers',
      predicts: (r) =>
        placesOf(
          SETS[r.params.numbers].map(
            (number) =>
              (number.endsWith('j') ? 3 : /[.e]/i.test(number) && number !== 'True' ? 2 : 1) * 1000 +
              (bare[number] ?? 0),
          ),
        ),
      says: () =>
        'The type gives the header. With large values an int overtakes the others, since only an int grows.',
      probe: () =>
        'import sys\nfor n in (1, 2 ** 30, 2 ** 60, 2 ** 300):\n    print(sys.getsizeof(n), sys.getsizeof(float(n)))',
    },
  ],
  explain: (r) => `${inOrder(r, SETS[r.params.numbers], 'sizes')}. ${why(r)}`,
});

function why(r: Reveal<Ranked>): string {
  return wordBytes(r.target) === 4
    ? 'Words are half as wide here, so the doubles weigh more than the headers, and two digits weigh as much as a double.'
    : 'A float does without the word that says how many digits follow. A complex number has a double more than it, and an int overtakes both as soon as it has enough digits.';
}
