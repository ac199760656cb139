import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';

interface Thing {
  readonly code: (n: number) => string;
  /** What somebody expects who thinks of bytes in memory, and who thinks of the number of items. */
  readonly inMemory: number;
  readonly byItems: number;
}

const THINGS: { readonly [name: string]: Thing } = {
  floats: { code: (n) => `[0.5] * ${n}`, inMemory: 8, byItems: 9 },
  range: { code: (n) => `range(${n})`, inMemory: 0.1, byItems: 2 },
  list: { code: (n) => `list(range(${n}))`, inMemory: 8, byItems: 2 },
  bytes: { code: (n) => `bytes(${n})`, inMemory: 1, byItems: 1 },
  dict: { code: (n) => `{i: i for i in range(${n})}`, inMemory: 40, byItems: 4 },
};

const thingsOf = (names: string): readonly Thing[] =>
  names.split(' ').map((name) => {
    const thing = THINGS[name];
    if (thing === undefined) throw new Error(`nothing is called ${name}`);
    return thing;
  });
const codeOf = (names: string, n: number): readonly string[] => thingsOf(names).map((thing) => thing.code(n));

/** How many bytes go through the pipe. */
export const pickledOrder = defineExercise<{ n: number; names: string }>({
  kind: 'predict-order',
  id: 'process-memory-pickled-order',
  revision: 1,
  title: 'What goes through the pipe',
  instances: [
    { n: 100, names: 'floats range list bytes dict' },
    { n: 60, names: 'dict list range floats' },
    { n: 250, names: 'bytes floats dict range' },
    { n: 80, names: 'list dict bytes floats range' },
    { n: 120, names: 'floats dict list' },
    { n: 150, names: 'range floats bytes list dict' },
    { n: 200, names: 'dict bytes floats list' },
    { n: 40, names: 'bytes range dict list floats' },
  ],
  things: ({ n, names }) => codeOf(names, n),
  direction: 'fewest bytes first',
  observation: 'lengths',
  unit: 'bytes',
  prompt: () => 'Each of these is sent to another process. Put them in order by the length of their pickle.',
  code: ({ n, names }) =>
    `import pickle\n\nthings = [\n${codeOf(names, n)
      .map((thing) => `    ${thing},\n`)
      .join('')}]\n`,
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: { lengths: '[len(pickle.dumps(thing)) for thing in things]' },
  }),
  hints: () => [
    'What does the receiver need to build the same thing again?',
    'A small integer takes two bytes in a pickle. How many does a float take, whatever its value?',
  ],
  mistakes: [
    {
      idea: 'what is large in memory is large on its way',
      predicts: ({ params }) => placesOf(thingsOf(params.names).map((thing) => thing.inMemory)),
      says: () =>
        'Memory and pickles are different things. In the list each float is a pointer to one object of 0.5; in the pickle the float is written again and again, in nine bytes.',
      probe: () => 'import pickle\nprint(pickle.dumps([0.5, 0.5, 0.5]))',
    },
    {
      idea: 'all that has n items takes n items',
      predicts: ({ params }) => placesOf(thingsOf(params.names).map((thing) => thing.byItems)),
      says: () =>
        'A `range` has no items. Its start, stop and step are sent, and the receiver has all of it.',
      probe: () => 'import pickle\nprint(len(pickle.dumps(range(10))), len(pickle.dumps(range(10**9))))',
    },
  ],
  explain: (reveal) =>
    `${inOrder(reveal, codeOf(reveal.params.names, reveal.params.n), 'lengths')} bytes. A range is three numbers. Bytes are written as they are. A small integer is a letter for its type and a byte or two; a dict has two of them for each entry; a float is a letter and the eight bytes of its value, each time anew, since pickle remembers only objects that it may meet again by identity, and floats are not among them. Send how to make the data, where you can.`,
});
