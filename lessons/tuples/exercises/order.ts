import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

type Ranked = { readonly lengths: string; readonly on: On };

const lengthsOf = ({ lengths }: Ranked): readonly [number, number, number] => {
  const [appended = 0, made = 0, tuple = 0] = lengths.split(' ').map(Number);
  return [appended, made, tuple];
};
const thingsOf = (p: Ranked): readonly string[] => {
  const [appended, made, tuple] = lengthsOf(p);
  return [`${appended} appended`, `[None] * ${made}`, `(None,) * ${tuple}`];
};

/** A tuple against lists, where each may be longer than the other. */
export const againstList = defineExercise<Ranked>({
  id: 'tuples-against-lists',
  kind: 'predict-order',
  revision: 1,
  title: 'Who is smaller?',
  claims: ['tuple-8-less-than-list', 'tuple-saving-whatever-length'],
  instances: [
    { lengths: '5 6 7', on: '3.13' },
    { lengths: '4 8 7', on: '3.13' },
    { lengths: '8 12 11', on: '3.13' },
    { lengths: '9 12 13', on: '3.9' },
    { lengths: '1 5 4', on: '3.13' },
    { lengths: '17 22 25', on: '3.12' },
    { lengths: '3 2 6', on: '3.13' },
    { lengths: '10 16 15', on: '3.11' },
    { lengths: '16 11 14', on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  things: thingsOf,
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: (p) =>
    `A list that got ${lengthsOf(p)[0]} items one by one, a list that was made of ${lengthsOf(p)[1]}, and a tuple of ${lengthsOf(p)[2]}. Put them in order by \`sys.getsizeof\` on ${environmentLabel(environmentOn(p.on))}.`,
  code: (p) => {
    const [appended, made, tuple] = lengthsOf(p);
    return `import sys

appended = []
for i in range(${appended}):
    appended.append(None)
things = [appended, [None] * ${made}, (None,) * ${tuple}]
sizes = [sys.getsizeof(thing) for thing in things]
`;
  },
  check: (_, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'Count in words: a list has two more than a tuple, whatever the length. One of these lists also has slots to spare.',
    'A list that is appended to has room for 4, 8, 16, 24, 32 … items, whichever is enough.',
  ],
  mistakes: [
    {
      idea: 'more items, more bytes',
      predicts: (r) => placesOf(lengthsOf(r.params)),
      says: () =>
        'Two items more make up for the two words that a tuple does without, and spare slots count as well.',
      probe: () => 'import sys\nprint(sys.getsizeof([None] * 6), sys.getsizeof((None,) * 8))',
    },
    {
      idea: 'a tuple is always the smallest',
      predicts: (r) => {
        const [appended, made] = lengthsOf(r.params);
        return placesOf([appended, made + 0.5, -1]);
      },
      says: () => 'With the same items. Here it has more of them than one of the lists.',
      probe: () => 'import sys\nprint(sys.getsizeof([None]), sys.getsizeof((None,) * 4))',
    },
    {
      idea: 'a tuple saves one word',
      predicts: (r) => {
        const [appended, made, tuple] = lengthsOf(r.params);
        return placesOf([appended + 1, made + 1, tuple]);
      },
      says: () =>
        'It saves two, the pointer to the array and the capacity; and more against a list with spare slots.',
      probe: () => 'print(list.__basicsize__ - tuple.__basicsize__, tuple.__itemsize__)',
    },
  ],
  explain: (r) =>
    `${inOrder(r, thingsOf(r.params), 'sizes')}. Every list has two words more than a tuple, and the one that was appended to keeps free slots for the next items.`,
});
