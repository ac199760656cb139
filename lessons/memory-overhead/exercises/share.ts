import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Values that are held in a tuple, how they are made from `i`, and the bytes of the bare value. */
const VALUES = {
  floats: { made: 'i + 0.5', bare: 8, each: 'a C `double`' },
  integers: { made: '1000 + i', bare: 4, each: 'an `int` of C' },
  'complex numbers': { made: 'complex(i, 1)', bare: 16, each: 'two C `double`s' },
  'texts of ten letters': { made: "f'{i:010}'", bare: 10, each: 'ten letters of a byte' },
  'texts of a hundred letters': { made: "f'{i:0100}'", bare: 100, each: 'a hundred letters of a byte' },
  'pairs of floats': { made: '(i + 0.5, i + 1.5)', bare: 16, each: 'two C `double`s' },
} as const;

type ShareParams = { readonly values: keyof typeof VALUES; readonly environment: EnvironmentId };

/** How much of what a collection of values takes is the values. */
export const share = defineExercise<ShareParams>({
  kind: 'predict-output',
  id: 'overhead-share',
  revision: 1,
  title: 'How much of it is the values?',
  claims: ['overhead-matters-for-large-data'],
  instances: [
    { values: 'floats', environment: 'cpython-3.13-64' },
    { values: 'integers', environment: 'cpython-3.13-64' },
    { values: 'texts of ten letters', environment: 'cpython-3.11-64' },
    { values: 'floats', environment: BROWSER_ENVIRONMENT },
    { values: 'complex numbers', environment: 'cpython-3.13-64' },
    { values: 'texts of a hundred letters', environment: 'cpython-3.13-64' },
    { values: 'pairs of floats', environment: 'cpython-3.13-64' },
    { values: 'integers', environment: BROWSER_ENVIRONMENT },
    { values: 'texts of ten letters', environment: 'cpython-3.13-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    `A tuple holds 10,000 ${p.values}, all different. The values alone would need ${VALUES[p.values].each} each. Of all bytes that the tuple and its objects take, how many percent is that? The program rounds to whole percents.`,
  code: (p) => `import sys

def own_and_inner(thing):
    inner = sum(map(own_and_inner, thing)) if type(thing) is tuple else 0
    return sys.getsizeof(thing) + inner

things = tuple(${VALUES[p.values].made} for i in range(10_000))
print(round(100 * ${String(VALUES[p.values].bare)} * len(things) / own_and_inner(things)))
`,
  check: (_p, code) => ({ checker: 'output', code }),
  numeric: { unit: 'percent' },
  hints: (p) => [
    'For each value: a pointer in the tuple, the header of the object, and the value.',
    p.values.startsWith('texts')
      ? 'A text’s header has five words, one more up to 3.11, and a zero byte ends the letters.'
      : p.values === 'pairs of floats'
        ? 'A pair is an object as well: collector’s header, count, type, length, and two pointers.'
        : 'Add the parts up in bytes. How long is a word in this environment? An `int` has a word for its sign and length.',
  ],
  mistakes: [
    {
      idea: 'the values are nearly all of it',
      predicts: (reveal) => wrong(reveal, 100),
      says: () =>
        'In an `array` that would be so. Here each value stands in an object of its own, behind a count and a type, and somewhere there is a pointer to it.',
      probe: () =>
        "import array, sys\nprint(sys.getsizeof(array.array('d', bytes(80_000))), sys.getsizeof(0.5) * 10_000)",
    },
    {
      idea: 'the tuple’s pointers cost nothing',
      predicts: ({ params, answer, target }) => {
        const bytes = VALUES[params.values].bare / (Number(answer) / 100);
        const without = bytes - (target === BROWSER_ENVIRONMENT ? 4 : 8);
        return Math.round((100 * VALUES[params.values].bare) / without);
      },
      says: () => 'Those are the objects alone. Each needs a place in the tuple as well, one word long.',
      probe: () => 'print(tuple.__itemsize__)',
    },
    {
      idea: 'the objects cost nothing beside the pointers',
      predicts: (reveal) => {
        const { bare } = VALUES[reveal.params.values];
        const word = reveal.target === BROWSER_ENVIRONMENT ? 4 : 8;
        return wrong(reveal, Math.round((100 * bare) / (bare + word)));
      },
      says: () => 'A value and a pointer to it: you left out the two words that make it an object.',
      probe: () => 'print(object.__basicsize__)',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} percent** are values (CPython 3.9: ${printed(reveal, 'cpython-3.9-64')}, 3.13: ${printed(reveal, 'cpython-3.13-64')}, browser: ${printed(reveal, BROWSER_ENVIRONMENT)}). ` +
    'The rest is what makes them objects: for each a pointer, a count, a type, and whatever the type adds. The overhead is the same for a small value as for a large one, so small values suffer most. ' +
    'Many small numbers belong into an `array`, or into NumPy; many small records into columns of these.',
});
