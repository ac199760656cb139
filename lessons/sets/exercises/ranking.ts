import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

type Ranked = { readonly n: number; readonly on: On };

const THINGS = ['a dict', 'a tuple', 'a set', 'a list'] as const;

/** Four containers of the same elements, by size. */
export const containersOrder = defineExercise<Ranked>({
  kind: 'predict-order',
  id: 'sets-containers-order',
  revision: 1,
  title: 'Four containers of the same ints',
  claims: ['sets-smaller-than-dict', 'sets-footprint-like-dict', 'sets-large-overhead'],
  instances: [
    { n: 5, on: '3.13' },
    { n: 1000, on: '3.13' },
    { n: 100, on: '3.13' },
    { n: 4, on: '3.13' },
    { n: 300, on: '3.9' },
    { n: 20, on: 'browser' },
    { n: 3, on: 'browser' },
    { n: 200, on: '3.9' },
    { n: 10_000, on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  things: () => THINGS,
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: (p) =>
    `Each holds the ints below ${p.n}; dict, set and list got them one by one. Put them in order by \`sys.getsizeof\` on ${environmentLabel(environmentOn(p.on))}.`,
  code: (p) => `import sys

d, s, xs = {}, set(), []
for i in range(${p.n}):
    d[i] = None
    s.add(i)
    xs.append(i)
sizes = [sys.getsizeof(d), sys.getsizeof(tuple(xs)), sys.getsizeof(s), sys.getsizeof(xs)]
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: (p) => [
    'Two of them hold a pointer for each int, and one of these two has room to spare. The other two are hash tables.',
    p.n < 5
      ? 'A set begins with eight slots of two words inside. A dict begins small.'
      : 'When did the set grow last: at 5, 19, 77, 307, 1229 or 4915 elements? Just after that it is huge, and then it stays as it is.',
    'A dict needs about three words for each key, and small indexes; a set two words for each *slot*.',
  ],
  mistakes: [
    {
      idea: 'without values a set is smaller than a dict',
      predicts: () => [4, 1, 3, 2],
      says: () =>
        'A slot of a set has no value in it, but there are so many more slots: a set is never more than three fifths full, and just after growing it is less than a sixth full.',
      probe: () =>
        'import sys\nfor n in (3, 5, 20, 300):\n    print(n, sys.getsizeof(set(range(n))), sys.getsizeof(dict.fromkeys(range(n))))',
    },
    {
      idea: 'a set is always larger than a dict',
      predicts: () => [3, 1, 4, 2],
      says: () => 'Often, but here the set has not grown for long, and the dict just has.',
      probe: () =>
        'import sys\nfor n in (306, 307, 1000, 1228):\n    print(n, sys.getsizeof(set(range(n))), sys.getsizeof(dict.fromkeys(range(n))))',
    },
  ],
  explain: (r) => `${inOrder(r, THINGS, 'sizes')}. ${why(r)}`,
});

function why(r: Reveal<Ranked>): string {
  const [dict = 0, , set = 0] = (r.value('sizes') ?? []) as readonly number[];
  const [old = 0, , oldSet = 0] = (r.value('sizes', 'cpython-3.9-64') ?? []) as readonly number[];
  return (
    'Tuple and list hold one pointer for each int; the list keeps some slots to spare. ' +
    (set > dict
      ? 'The set is the larger of the two hash tables: it wants most of its slots free. '
      : 'Here the set is the smaller of the two hash tables: it has filled up since it grew last. ') +
    `On 3.9 the dict takes ${old} and the set ${oldSet}.`
  );
}
