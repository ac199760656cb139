import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';
import { utf8Bytes, widthOf } from './layout.ts';

type Ranked = { readonly lengths: string; readonly on: On };

const LETTERS = ['🙂', 'Ж', 'a', 'ñ'] as const;
const lengthsOf = ({ lengths }: Ranked): readonly number[] => lengths.split(' ').map(Number);
const thingsOf = (p: Ranked): readonly string[] =>
  lengthsOf(p).map((length, place) => `'${LETTERS[place]}' * ${length}`);

/** Texts of four scripts, by size. */
export const textsOrder = defineExercise<Ranked>({
  id: 'strings-order',
  kind: 'predict-order',
  revision: 1,
  title: 'Four scripts',
  claims: ['str-overhead-same-for-all'],
  instances: [
    { lengths: '10 24 60 50', on: '3.13' },
    { lengths: '5 12 30 10', on: '3.13' },
    { lengths: '2 6 20 5', on: '3.9' },
    { lengths: '100 150 350 320', on: '3.13' },
    { lengths: '8 10 40 36', on: 'browser' },
    { lengths: '2 4 21 12', on: '3.13' },
    { lengths: '20 50 90 75', on: '3.12' },
    { lengths: '3 9 26 7', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  things: thingsOf,
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: (p) => `Put these texts in order by \`sys.getsizeof\` on ${environmentLabel(environmentOn(p.on))}.`,
  code: (p) =>
    `import sys\n\ntexts = [${thingsOf(p).join(', ')}]\nsizes = [sys.getsizeof(s) for s in texts]\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'How wide is a character in each: 1, 2 or 4 bytes? Multiply.',
    'Then add the headers. That of ASCII is two to three words smaller than that of the others.',
  ],
  mistakes: [
    {
      idea: 'the longest text is the largest',
      predicts: (r) => placesOf(lengthsOf(r.params)),
      says: () => 'Length counts characters, and these are of four different kinds.',
      probe: () => "import sys\nprint(sys.getsizeof('a' * 60), sys.getsizeof('🙂' * 30))",
    },
    {
      idea: 'UTF-8 decides',
      predicts: (r) =>
        placesOf(lengthsOf(r.params).map((length, place) => length * utf8Bytes(LETTERS[place] ?? ''))),
      says: () =>
        'So they would be ordered in a file. In memory `ñ` takes one byte, and each of a text the same.',
      probe: () => "import sys\nprint(len('ñ'.encode()), sys.getsizeof('ñ' * 11) - sys.getsizeof('ñ' * 10))",
    },
    {
      idea: 'the header is the same for all',
      predicts: (r) =>
        placesOf(lengthsOf(r.params).map((length, place) => (length + 1) * widthOf(LETTERS[place] ?? ''))),
      says: () => 'ASCII saves itself the fields for UTF-8, since it is UTF-8 already.',
      probe: () => "import sys\nprint(sys.getsizeof('a' * 10), sys.getsizeof('ñ' * 10))",
    },
  ],
  explain: (r) =>
    `${inOrder(r, thingsOf(r.params), 'sizes')}. A character takes 4, 2, 1 and 1 bytes here, and all but the ASCII text have the longer header.`,
});
