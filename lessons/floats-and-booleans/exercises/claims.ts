import { defineExercise } from '#domain/lesson/exercise.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Json } from '#domain/python/report.ts';
import { shown } from '#lessons/numbers/exercises/told.ts';

/** Line 131: a float takes 24 bytes. */
export const claimFloatSize = defineExercise<Record<never, never>>({
  id: 'numbers-claim-float-size',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on the size of a float',
  claims: ['float-24'],
  instances: [{}],
  lines: () => [131, 131],
  statement: () => 'Every float takes 24 bytes.',
  prompt: () =>
    'The program collects the sizes of quite different floats. On which of the recorded interpreters does the statement hold?',
  code: () =>
    "import sys\n\nvalues = (0.0, 0.1, -1e308, 5e-324, float('inf'), float('nan'))\nsizes = {sys.getsizeof(value) for value in values}\nprint(sizes)\n",
  check: (_, code) => ({ checker: 'output', code, probes: { sizes: 'sorted(sizes)' } }),
  holds: (value) => JSON.stringify(value('sizes')) === '[24]',
  hints: () => [
    'Two questions in one: is it the same for all values, and is it the same for all interpreters?',
    'What are the parts of a float, and which of them follow the width of a pointer?',
  ],
  mistakes: [
    {
      idea: 'a double is a double everywhere',
      predicts: () => 'true',
      says: () =>
        'The double is. The two words before it are as wide as a pointer, and in the browser’s Python that is half as wide.',
      probe: () =>
        'import struct, sys\nprint(struct.calcsize("P"), struct.calcsize("d"), sys.getsizeof(0.0))',
    },
    {
      idea: 'long fractions need more room',
      predicts: () => 'false',
      says: () =>
        'A float never grows. All its values fit into one C double; what does not fit is rounded away.',
      probe: () => 'import sys\nprint(sys.getsizeof(0.5), sys.getsizeof(1 / 3), 0.1 + 0.2)',
    },
  ],
  explain: (r) =>
    `It depends on the word size alone. All values give ${shown(r.value('sizes', 'cpython-3.9-64'))} on CPython 3.9 and ${shown(r.value('sizes', 'cpython-3.13-64'))} on 3.13, both 64-bit, ` +
    `and ${shown(r.value('sizes', 'pyodide-3.14-32'))} in the 32-bit Python of the browser. The value has no say in it.`,
});

/** Line 137: booleans cost the same as ints. */
export const claimBooleanSize = defineExercise<Record<never, never>>({
  id: 'numbers-claim-boolean-size',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on the cost of a boolean',
  claims: ['bool-memory-like-int'],
  instances: [{}],
  lines: () => [137, 137],
  statement: () => 'True takes as many bytes as the int 1, and False as many as the int 0.',
  prompt: () => 'Judge the statement for all recorded interpreters together.',
  code: () =>
    'import sys\n\nprint(sys.getsizeof(True), sys.getsizeof(1))\nprint(sys.getsizeof(False), sys.getsizeof(0))\n',
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: {
      true_and_one: '[sys.getsizeof(True), sys.getsizeof(1)]',
      false_and_zero: '[sys.getsizeof(False), sys.getsizeof(0)]',
    },
  }),
  holds: (value) =>
    ['true_and_one', 'false_and_zero'].every((name) => {
      const [bool, int] = value(name) as readonly number[];
      return bool === int;
    }),
  hints: () => ['Whose layout does `bool` have?', 'Zero changed its size in 3.11. Did `False` follow?'],
  mistakes: [
    {
      idea: 'a boolean is smaller than a number',
      predicts: () => 'false',
      says: () =>
        'A subclass cannot have less than its base: all code that reads an int must be able to read a bool.',
      probe: () => 'import sys\nprint(bool.__base__, sys.getsizeof(True), sys.getsizeof(1))',
    },
    {
      idea: 'True and False differ between versions, so the claim does too',
      predicts: () => 'depends',
      says: () => 'The sizes moved, but always in step: when zero got a digit, `False` got it too.',
      probe: () => 'import sys\nprint(sys.version_info[:2], sys.getsizeof(False) == sys.getsizeof(0))',
    },
  ],
  explain: (r) =>
    `True, everywhere. \`True\` and 1 take ${shown(r.value('true_and_one', 'cpython-3.9-64'))} bytes on CPython 3.9, \`False\` and 0 ${shown(r.value('false_and_zero', 'cpython-3.9-64'))}; ` +
    `on 3.13 it is ${shown(r.value('true_and_one', 'cpython-3.13-64'))} and ${shown(r.value('false_and_zero', 'cpython-3.13-64'))}. ` +
    'In one respect a bool is cheaper: there are only two of them, so a million booleans cost a million pointers and no objects.',
});

/** How many times as long the floats (even n) took as the ints (odd n), the quickest of each. */
function floatsAgainstInts(samples: Json | undefined): number {
  const points = (samples ?? []) as readonly (readonly [number, number])[];
  const quickest = (remainder: number) =>
    Math.min(...points.filter(([n]) => n % 2 === remainder).map(([, seconds]) => seconds));
  return quickest(0) / quickest(1);
}

/** Line 133: floats slower than ints. */
export const claimFloatSlower = defineExercise<Record<never, never>>({
  id: 'numbers-claim-float-slower',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on floats and ints',
  claims: ['float-slower-than-int'],
  instances: [{}],
  lines: () => [133, 133],
  statement: () => 'Adding floats is slower than adding ints of a few million (by more than a quarter).',
  prompt: () =>
    'For odd n the program times a thousand additions of ints, for even n a thousand of floats. What comes out?',
  code: () =>
    [
      'def prepare(n):',
      '    if n % 2:',
      '        return 3_000_001, 4_000_002',
      '    return 3_000_001.5, 4_000_002.5',
      '',
      '',
      'def operation(state):',
      '    a, b = state',
      '    for _ in range(1000):',
      '        a + b',
      '',
    ].join('\n'),
  check: (_, code) => ({ checker: 'timing', code, sizes: [1, 2, 3, 4] }),
  holds: (value) => floatsAgainstInts(value('samples')) > 1.25,
  hints: () => [
    'What has to be done around the addition itself: finding the types, making the result?',
    'Which of the two has to handle a sign, a length and carries between digits?',
  ],
  mistakes: [
    {
      idea: 'floating-point arithmetic is complicated, so it is slow',
      predicts: () => 'true',
      says: () =>
        'It is complicated for the designer of the processor. For CPython it is one instruction on one double; it is the int that brings a sign, a length and a row of digits.',
      probe: () =>
        'from timeit import timeit\nprint(timeit("a + b", "a, b = 3000001, 4000002"))\nprint(timeit("a + b", "a, b = 3000001.5, 4000002.5"))',
    },
    {
      idea: 'older versions were slow with floats',
      predicts: () => 'depends',
      says: () =>
        'It is the same picture on every recorded version. What changed in 3.11 is that both got specialised instructions.',
    },
  ],
  explain: (r) => {
    const ratio = (environment: EnvironmentId) =>
      floatsAgainstInts(r.value('samples', environment)).toFixed(2);
    return (
      `False. The floats took ${ratio('cpython-3.13-64')} times as long as the ints on CPython 3.13, ${ratio('cpython-3.9-64')} times on 3.9 and ${ratio('pyodide-3.14-32')} times in the browser. ` +
      'There is one grain of truth: sums that fall in the cache of small ints are quicker, because no object has to be made for them.'
    );
  },
});
