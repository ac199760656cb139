import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

const MADE = {
  bytes: 'bytes(n)',
  shorts: "array('h', [0]) * n",
  numbers: "array('q', [0]) * n",
  tuple: '(0,) * n',
  list: '[0] * n',
  range: 'range(n)',
  deque: 'deque(range(n))',
  set: 'set(range(n))',
  dict: 'dict.fromkeys(range(n))',
} as const;
type Container = keyof typeof MADE;

/** Bytes for each item, as one would think who counts pointers and nothing else. */
const EACH: Readonly<Record<Container, number>> = {
  bytes: 1,
  shorts: 2,
  numbers: 8,
  tuple: 8.01,
  list: 8.02,
  range: 8.03,
  deque: 8.04,
  set: 8.05,
  dict: 16,
};

type Ranked = { readonly containers: string; readonly n: number; readonly on: On };
const listed = ({ containers }: Ranked): readonly Container[] => containers.split(' ') as Container[];
const thingsOf = (p: Ranked): readonly string[] =>
  listed(p).map((container) => MADE[container].replace(/\bn\b/, String(p.n)));

/** Containers of as many items, by what they take themselves. */
export const byMemory = defineExercise<Ranked>({
  id: 'containers-by-memory',
  kind: 'predict-order',
  revision: 1,
  title: 'As many items in each',
  claims: ['simplicity-costs-memory'],
  instances: [
    { containers: 'list range bytes set', n: 1000, on: '3.13' },
    { containers: 'shorts tuple bytes dict', n: 1000, on: '3.13' },
    { containers: 'deque list set range', n: 100, on: '3.13' },
    { containers: 'tuple bytes deque shorts', n: 10, on: '3.13' },
    { containers: 'set list dict numbers', n: 1000, on: '3.9' },
    { containers: 'range bytes tuple', n: 3, on: '3.13' },
    { containers: 'list set shorts range', n: 500, on: 'browser' },
    { containers: 'dict set tuple bytes', n: 100, on: '3.13' },
    { containers: 'numbers list shorts bytes', n: 200, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  things: thingsOf,
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: (p) =>
    `Each has ${p.n} items. Put them in order by \`sys.getsizeof\` on ${environmentLabel(environmentOn(p.on))}: what the container takes, without the objects it leads to.`,
  code: (p) =>
    `import sys\nfrom array import array\nfrom collections import deque\n\ncontainers = [${thingsOf(p).join(', ')}]\nsizes = [sys.getsizeof(container) for container in containers]\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'What is stored for an item: its value, a pointer, a slot of a hash table, or nothing?',
    'How wide is that: one byte, two, eight, a word? And is there room that is not used?',
    'With few items the fixed part decides.',
  ],
  mistakes: [
    {
      idea: 'a range holds its numbers',
      predicts: (r) => placesOf(listed(r.params).map((container) => EACH[container])),
      says: () =>
        'It holds where to start, where to stop and the step. And what a hash table keeps free, or a deque in its blocks, has to be counted as well.',
      probe: () => 'import sys\nprint(sys.getsizeof(range(3)), sys.getsizeof(range(10 ** 9)))',
    },
    {
      idea: 'the plainer the smaller: bytes, range, arrays, tuple, list, and then the rest',
      predicts: (r) => {
        const line: readonly Container[] = [
          'bytes',
          'range',
          'shorts',
          'numbers',
          'tuple',
          'list',
          'deque',
          'dict',
          'set',
        ];
        return placesOf(listed(r.params).map((container) => line.indexOf(container)));
      },
      says: () =>
        'As a rule of thumb it will do. Look at what is stored for each item, at its width, and at the number of items.',
      probe: () =>
        'import sys\nfor n in (3, 100):\n    print(n, sys.getsizeof(bytes(n)), sys.getsizeof(range(n)))',
    },
  ],
  explain: (r) =>
    `${inOrder(r, thingsOf(r.params), 'sizes')}. \`bytes\` and \`array\` store values, tuple and list pointers, a deque pointers in blocks of 64, a set and a dict slots of which many are free, a range nothing for each.`,
});
