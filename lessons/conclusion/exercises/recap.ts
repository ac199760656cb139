import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { placesOf } from '#domain/grading/order.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

const EMPTY = {
  int: '0',
  float: '0.0',
  str: "''",
  tuple: '()',
  list: '[]',
  dict: '{}',
  set: 'set()',
  bytes: "b''",
} as const;
type Type = keyof typeof EMPTY;

const MIXES: readonly (readonly [On, Type, Type, Type, Type])[] = [
  ['3.13', 'list', 'int', 'set', 'str'],
  ['3.9', 'str', 'tuple', 'int', 'dict'],
  ['browser', 'dict', 'str', 'float', 'set'],
  ['3.13', 'dict', 'tuple', 'bytes', 'float'],
  ['3.9', 'list', 'str', 'float', 'tuple'],
  ['browser', 'tuple', 'list', 'bytes', 'dict'],
  ['3.13', 'set', 'list', 'float', 'tuple'],
  ['3.9', 'bytes', 'dict', 'float', 'list'],
];

type Mix = { readonly on: On; readonly types: string };

const typesOf = (mix: Mix): readonly Type[] => mix.types.split(' ') as Type[];

/** Empty things of four types, by size. */
export const emptyOrder = defineExercise<Mix>({
  id: 'recap-empty-order',
  kind: 'predict-order',
  revision: 1,
  title: 'Nothing, in four types',
  instances: MIXES.map(([on, ...types]) => ({ on, types: types.join(' ') })),
  target: (p) => environmentOn(p.on),
  things: (p) => typesOf(p).map((type) => EMPTY[type]),
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: (p) =>
    `Put these in order by \`sys.getsizeof\` on ${environmentLabel(environmentOn(p.on))}. What is equally large may stand in either order.`,
  code: (p) => `import sys

things = [${typesOf(p)
    .map((type) => EMPTY[type])
    .join(', ')}]
`,
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: { sizes: '[sys.getsizeof(thing) for thing in things]' },
  }),
  hints: () => [
    'Every object has a count and a type. Which of these have a length besides, which a header for the collector, which room inside?',
    'A set brings its first eight slots along. An empty dict borrows its table.',
    'A string has a hash, a length, a state, and a closing zero byte.',
  ],
  mistakes: [
    {
      idea: 'what is empty is small, and all is empty',
      predicts: (r) => {
        const sizes = r.value('sizes') as readonly number[] | undefined;
        return sizes === undefined ? null : placesOf(sizes.map((size) => -size));
      },
      says: () => 'You have it the wrong way round. Begin with the one that has the fewest fields.',
    },
    {
      idea: 'containers are larger than values',
      predicts: (r) =>
        placesOf(
          typesOf(r.params).map((type) =>
            ['int', 'float', 'bytes', 'str', 'tuple', 'list', 'dict', 'set'].indexOf(type),
          ),
        ),
      says: () =>
        'Nearly. But an empty tuple has little more than a length, and a string of no letters has more fields than it seems.',
      probe: () =>
        "import sys\nfor x in (0, 0.0, b'', '', (), [], {}, set()):\n    print(repr(x), sys.getsizeof(x))",
    },
  ],
  explain: (r) =>
    `${inOrder(
      r,
      typesOf(r.params).map((type) => EMPTY[type]),
      'sizes',
    )}. Each figure is a sum that you can do by now: count, type, length, the collector’s header, and what the type keeps beside them.`,
});
