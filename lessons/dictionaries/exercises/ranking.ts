import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentOn, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';

type Ranked = { readonly n: number; readonly on: On };

const THINGS = ['a dict with ints as keys', 'a list', 'a dict with texts as keys', 'an empty set'] as const;

/** Dicts of both kinds against a list of the same length, and a set of none. */
export const kindsOrder = defineExercise<Ranked>({
  id: 'dicts-order-kinds',
  kind: 'predict-order',
  revision: 1,
  title: 'Two kinds of dict, a list and an empty set',
  claims: ['dicts-footprint-significant', 'dicts-more-than-other-types'],
  instances: [
    { n: 3, on: '3.13' },
    { n: 5, on: '3.9' },
    { n: 6, on: '3.13' },
    { n: 3, on: 'browser' },
    { n: 20, on: '3.12' },
    { n: 10, on: 'browser' },
    { n: 17, on: '3.10' },
    { n: 5, on: '3.11' },
    { n: 100, on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  things: () => THINGS,
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: (p) =>
    `The dicts and the list have ${p.n} items. Put all four in order by \`sys.getsizeof\` on ${environmentLabel(environmentOn(p.on))}. Things of one size may stand in either order.`,
  code: (p) => `import sys

ints, texts, xs = {}, {}, []
for i in range(${p.n}):
    ints[i] = None
    texts[str(i)] = None
    xs.append(i)
sizes = [sys.getsizeof(thing) for thing in (ints, xs, texts, set())]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'A list needs one word an item. An entry of a dict has two or three, and there are index slots.',
    'An empty set has eight slots inside, of two words each.',
    'Do entries for texts differ from others, in this version?',
  ],
  mistakes: [
    {
      idea: 'what is empty is smallest',
      predicts: (r) => unlessRight([4, 2, 3, 1], r),
      says: () => 'A set has its first eight slots inside, from the start, used or not.',
      probe: () => 'import sys\nprint(sys.getsizeof(set()), sys.getsizeof({}), sys.getsizeof([]))',
    },
    {
      idea: 'texts are larger than ints',
      predicts: (r) => unlessRight([3, 1, 4, 2], r),
      says: () => 'The dict holds pointers to both. Since 3.11 it even saves a word for each text.',
      probe: () => "import sys\nprint(sys.getsizeof({'a': 1}), sys.getsizeof({1: 1}))",
    },
  ],
  explain: (r) =>
    `${inOrder(r, THINGS, 'sizes')}. An entry has the hash, the key and the value; since 3.11 dicts whose keys are all texts leave out the hash. A list has nothing but one pointer an item.`,
});
