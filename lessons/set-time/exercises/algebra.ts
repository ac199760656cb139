import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';

const ITEM = `class Item:
    hashed = asked = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Item.hashed += 1
        return self.n

    def __eq__(self, other):
        Item.asked += 1
        return self.n == other.n


`;

const WORK = {
  and: 'a & b',
  or: 'a | b',
  minus: 'a - b',
  disjoint: 'a.isdisjoint(b)',
  subset: 'a <= b',
  list: 'a.intersection(list(b))',
  'minus list': 'a.difference(list(b))',
  equal: 'a == b',
} as const;

type Algebra = {
  readonly work: keyof typeof WORK;
  /** Elements of a, elements of b, and how many are in both. */
  readonly a: number;
  readonly b: number;
  readonly shared: number;
  readonly count: 'asked' | 'hashed';
  readonly on: On;
};

/** What operations on two sets ask their elements. */
export const algebra = defineExercise<Algebra>({
  id: 'set-time-algebra',
  kind: 'predict-output',
  revision: 1,
  title: 'Two sets at once',
  claims: ['sets-intersection-smaller', 'sets-difference-smaller'],
  instances: [
    { work: 'and', a: 1000, b: 10, shared: 10, count: 'asked', on: '3.13' },
    { work: 'or', a: 50, b: 20, shared: 5, count: 'hashed', on: '3.13' },
    { work: 'minus', a: 100, b: 30, shared: 30, count: 'asked', on: '3.13' },
    { work: 'list', a: 10, b: 100, shared: 10, count: 'hashed', on: '3.9' },
    { work: 'list', a: 10, b: 100, shared: 10, count: 'hashed', on: '3.13' },
    { work: 'disjoint', a: 40, b: 60, shared: 0, count: 'asked', on: '3.13' },
    { work: 'subset', a: 20, b: 80, shared: 20, count: 'asked', on: '3.13' },
    { work: 'subset', a: 80, b: 20, shared: 20, count: 'asked', on: '3.13' },
    { work: 'minus list', a: 10, b: 70, shared: 10, count: 'hashed', on: '3.13' },
    { work: 'equal', a: 25, b: 26, shared: 25, count: 'asked', on: '3.13' },
    { work: 'or', a: 90, b: 35, shared: 12, count: 'asked', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'calls' },
  observation: 'count',
  prompt: (p) =>
    `\`a\` has ${p.a} elements, \`b\` ${p.b}, and ${p.shared} of them are equal. How often is ${p.count === 'asked' ? '`==`' : '`hash`'} asked by \`${WORK[p.work]}\` on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `${ITEM}a = {Item(i) for i in range(${p.a})}
b = {Item(i) for i in range(${p.a - p.shared}, ${p.a - p.shared + p.b})}
Item.hashed = Item.asked = 0
${WORK[p.work]}
print(Item.${p.count})
`,
  check: (p, code) => ({ checker: 'output', code, probes: { count: `Item.${p.count}` } }),
  hints: (p) => [
    p.count === 'hashed'
      ? 'A set keeps the hash beside each element. A list does not.'
      : '`==` is asked where two hashes are equal. For how many elements is that so?',
    p.work === 'list'
      ? 'May it stop when everything in *a* has been found? Newer versions think so.'
      : 'Sometimes the lengths alone decide.',
  ],
  mistakes: [
    {
      idea: 'every element of both is asked',
      predicts: (r) => unlessRight(r.params.a + r.params.b, r),
      says: () => 'What is already in a table keeps its hash, and only equal hashes need a comparison.',
    },
    {
      idea: 'every element of the first is asked',
      predicts: (r) => unlessRight(r.params.a, r),
      says: () =>
        'A comparison happens only where the other set has an element with that hash, and hashes are known.',
      probe: () =>
        'class Item(int):\n    asked = 0\n    def __eq__(self, other): Item.asked += 1; return int.__eq__(self, other)\n    __hash__ = int.__hash__\n{Item(1), Item(2)} & {Item(3), Item(4)}\nprint(Item.asked)',
    },
    {
      idea: 'every element of the second is asked',
      predicts: (r) => unlessRight(r.params.b, r),
      says: () =>
        'Look at which elements have a partner with the same hash, and at what a table knows already.',
    },
    {
      idea: 'pairs are compared',
      predicts: (r) => unlessRight(r.params.a * r.params.b, r),
      says: () => 'That would be two lists. A set finds each partner by its hash.',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)}**. ` +
    {
      and: 'The smaller set is gone through, whichever it is; its stored hashes lead into the larger one; `==` is asked once for each partner found.',
      or: 'The left set is copied slot by slot, then the right one is merged. Stored hashes serve for both, and `==` is asked where hashes meet.',
      minus: 'Hashes are stored. `==` is asked for each element that has a partner.',
      disjoint: 'It stops at the first partner. Here there is none, and no equal hashes, so nobody is asked.',
      subset:
        'A set with more elements cannot be a subset: the lengths decide first. Otherwise each element needs its partner.',
      list: 'The items of a list must be hashed one by one. Until 3.10 all of them were; since 3.11 it stops when as many have been found as *a* has.',
      'minus list':
        'Each item of the list is hashed and discarded from a copy. It cannot know whether more will come.',
      equal: 'Sets of different lengths are not equal. Nobody was asked.',
    }[r.params.work] +
    ` On 3.9 it is ${shown(r.value('count', 'cpython-3.9-64'))}, on 3.13 ${shown(r.value('count', 'cpython-3.13-64'))}.`,
});
