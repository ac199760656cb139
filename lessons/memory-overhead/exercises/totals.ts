import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { wrong } from '#lessons/author/wrong.ts';

const HOLDERS = {
  tuple: 'numbers = tuple(float(i) for i in range(1000))',
  repeated: 'numbers = (float(7),) * 1000',
  ten: 'numbers = tuple([float(i) for i in range(10)] * 100)',
  equal: 'numbers = tuple(float(7) for i in range(1000))',
  array: "numbers = array.array('d', [0.5]) * 1000",
} as const;

type TotalParams = { readonly numbers: keyof typeof HOLDERS; readonly environment: EnvironmentId };

/** What a thousand numbers cost, holder and objects together. */
export const total = defineExercise<TotalParams>({
  kind: 'predict-output',
  id: 'object-total',
  revision: 1,
  title: 'A thousand numbers, all in all',
  instances: [
    { numbers: 'tuple', environment: 'cpython-3.13-64' },
    { numbers: 'array', environment: 'cpython-3.13-64' },
    { numbers: 'repeated', environment: 'cpython-3.13-64' },
    { numbers: 'tuple', environment: BROWSER_ENVIRONMENT },
    { numbers: 'equal', environment: 'cpython-3.13-64' },
    { numbers: 'ten', environment: 'cpython-3.13-64' },
    { numbers: 'repeated', environment: BROWSER_ENVIRONMENT },
    { numbers: 'ten', environment: BROWSER_ENVIRONMENT },
    { numbers: 'equal', environment: 'cpython-3.9-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    p.numbers === 'array'
      ? 'An `array` stores bare C values, a `double` each, behind ten words of its own. How many bytes is this one, values included?'
      : 'The program adds the size of the tuple and the sizes of all *different* objects in it. What does it print? Bytes.',
  code: (p) =>
    p.numbers === 'array'
      ? `import array, sys\n\n${HOLDERS.array}\nprint(sys.getsizeof(numbers))\n`
      : `import sys\n\n${HOLDERS[p.numbers]}\ndifferent = {id(number): number for number in numbers}\nsizes = [sys.getsizeof(number) for number in different.values()]\nprint(sys.getsizeof(numbers) + sum(sizes))\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  numeric: { unit: 'bytes' },
  hints: (p) => [
    p.numbers === 'array'
      ? 'No objects inside: a thousand values side by side.'
      : 'Per place a pointer. Per different number an object: header and value.',
    p.numbers === 'array'
      ? 'A `double` takes as many bytes as a 64-bit word.'
      : 'The tuple itself has the object’s header, its length, and the collector’s two words. How many different objects does it point to?',
  ],
  mistakes: [
    {
      idea: 'a thousand numbers are a thousand values',
      predicts: (reveal) => wrong(reveal, 8000),
      says: ({ params }) =>
        params.numbers === 'array'
          ? 'The values alone. The array is an object as well, with a header and some bookkeeping.'
          : 'That would be an array in C. A tuple has pointers, and each of them leads to an object with a header.',
      probe: () =>
        "import array, sys\nprint(sys.getsizeof(array.array('d', bytes(8000))), sys.getsizeof(tuple(range(1000))))",
    },
    {
      idea: 'each place has an object of its own',
      predicts: ({ params, target }) => {
        if (params.numbers === 'array') return 32080;
        if (['tuple', 'equal'].includes(params.numbers)) return null;
        return target === BROWSER_ENVIRONMENT ? 20_024 : 32_040;
      },
      says: ({ params }) =>
        params.numbers === 'array'
          ? 'There are no float objects in an array. One is made for you each time you read an item, and it is gone when you drop it.'
          : 'A list or tuple that is repeated repeats its pointers. All these places share a few floats: sharing is free in Python, and normal.',
      probe: () => 'numbers = (float(7),) * 1000\nprint(len({id(number) for number in numbers}))',
    },
    {
      idea: 'equal numbers are one object',
      predicts: ({ params, target }) =>
        params.numbers !== 'equal' ? null : target === BROWSER_ENVIRONMENT ? 4040 : 8064,
      says: () =>
        'Each call of `float` makes a new object, and nobody looks whether there is an equal one already.',
      probe: () => "print(float('7') == float('7'), float('7') is float('7'))",
    },
    {
      idea: 'the pointers, without what they point to',
      predicts: ({ params, target }) =>
        params.numbers === 'array' ? null : target === BROWSER_ENVIRONMENT ? 24 + 4000 : 40 + 8000,
      says: () => 'That is the tuple’s own size. What its pointers lead to takes memory, too.',
      probe: () => 'import sys\nprint(sys.getsizeof(0.5))',
    },
    {
      idea: 'the objects, without the pointers',
      predicts: ({ params, target }) =>
        !['tuple', 'equal'].includes(params.numbers)
          ? null
          : target === BROWSER_ENVIRONMENT
            ? 16_000
            : 24_000,
      says: () => 'The float objects alone. Each also needs a pointer in the tuple.',
      probe: () => 'print(tuple.__itemsize__)',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} bytes**; CPython 3.13 prints ${String(reveal.value(undefined, 'cpython-3.13-64'))}, the browser ${String(reveal.value(undefined, BROWSER_ENVIRONMENT))}. ` +
    (reveal.params.numbers === 'tuple' || reveal.params.numbers === 'equal'
      ? 'Per number you pay a pointer, a reference count, a type pointer and the value: four words, where the value needs one (on 64 bits). That factor is what people mean by the overhead of Python’s objects, and why `array` and NumPy exist.'
      : reveal.params.numbers === 'array'
        ? 'An array is one object, whatever its length: one header for all. Compare it with a tuple of as many different floats, which costs about four times as much on 64 bits.'
        : 'A pointer for each place, and few objects at the end of them. `[0.0] * n` is cheap for the same reason, until you replace the items.'),
});
