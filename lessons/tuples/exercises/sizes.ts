import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, environmentLabel } from '#domain/python/environment.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';

const TUPLES = {
  few: { made: '(1, 2, 3, 4, 5)', length: 5, held: 5 * 28 },
  letters: { made: "('a', 'b', 'c', 'd')", length: 4, held: 4 * 42 },
  text: { made: "('x' * 1000,)", length: 1, held: 1041 },
  none: { made: '(None,) * 10', length: 10, held: 160 },
  nested: { made: '((1, 2), (3, 4))', length: 2, held: 112 },
  hundred: { made: 'tuple(range(100))', length: 100, held: 2800 },
  empty: { made: '()', length: 0, held: 0 },
  list: { made: '([0] * 50,)', length: 1, held: 456 },
} as const;
type Made = { readonly tuple: keyof typeof TUPLES; readonly on: On };

/** The header of the collector, three words, and so many pointers. */
const upTo313 = (length: number, word: number): number => word * (2 + 3 + length);

/** What a tuple takes, and what it does not count. */
export const tupleBytes = defineExercise<Made>({
  id: 'tuples-bytes',
  kind: 'predict-size',
  revision: 1,
  title: 'The bytes of a tuple',
  claims: ['tuple-smaller-than-list'],
  instances: [
    { tuple: 'few', on: '3.13' },
    { tuple: 'text', on: '3.13' },
    { tuple: 'empty', on: '3.9' },
    { tuple: 'none', on: 'browser' },
    { tuple: 'nested', on: '3.13' },
    { tuple: 'hundred', on: '3.9' },
    { tuple: 'list', on: '3.13' },
    { tuple: 'letters', on: 'browser' },
    { tuple: 'letters', on: '3.12' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(t)\` report on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `t = ${TUPLES[p.tuple].made}\n`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 't' }),
  hints: (p) => [
    'What lies in the tuple: the items, or where to find them?',
    p.on === 'browser'
      ? 'Words are half as wide. And since 3.14 a tuple has a word more, in which it keeps its hash.'
      : 'Two words for the cycle collector, three for the object, one for each item.',
  ],
  mistakes: [
    {
      idea: 'a tuple holds its items',
      predicts: (r) => {
        const { held, length } = TUPLES[r.params.tuple];
        return length === 0 ? null : unlessRight(upTo313(0, 8) + held, r);
      },
      says: () => 'It holds a pointer to each. What they lead to is counted with whoever you ask about it.',
      probe: () => "import sys\nprint(sys.getsizeof(('x',)), sys.getsizeof(('x' * 100_000,)))",
    },
    {
      idea: 'built like a list',
      predicts: (r) => unlessRight(wordBytes(r.target) * (2 + 5 + TUPLES[r.params.tuple].length), r),
      says: () =>
        'A list needs a pointer to its array, which may move, and its capacity. A tuple’s pointers lie in the tuple.',
      probe: () => 'print(tuple.__basicsize__, tuple.__itemsize__, list.__basicsize__, list.__itemsize__)',
    },
    {
      idea: 'without the header of the collector',
      predicts: (r) =>
        unlessRight(upTo313(TUPLES[r.params.tuple].length, wordBytes(r.target)) - 2 * wordBytes(r.target), r),
      says: () =>
        '`t.__sizeof__()` says so. A tuple can be part of a cycle, so the collector has two words in front, and `getsizeof` counts these.',
      probe: () => 'import sys\nt = (1, 2)\nprint(t.__sizeof__(), sys.getsizeof(t))',
    },
    {
      idea: 'as up to 3.13, only with narrower words',
      predicts: (r) =>
        r.target === BROWSER_ENVIRONMENT ? unlessRight(upTo313(TUPLES[r.params.tuple].length, 4), r) : null,
      says: () => 'Nearly: 3.14 added a word to every tuple, for its hash.',
      probe: () => 'import sys\nprint(sys.version_info[:2], tuple.__basicsize__)',
    },
    {
      idea: 'every Python has words of 8 bytes',
      predicts: (r) => unlessRight(upTo313(TUPLES[r.params.tuple].length, 8), r),
      says: () => 'The browser runs a 32-bit Python: all of this is half as wide.',
      probe: () => 'import struct\nprint(struct.calcsize("P"))',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)} bytes**: ${shown(r.value('gc_header'))} for the cycle collector, ${shown(r.value('basicsize'))} for the object, and ${TUPLES[r.params.tuple].length} times ${shown(r.value('itemsize'))} for pointers. ` +
    `CPython 3.9 says ${shown(r.value('size', 'cpython-3.9-64'))}, 3.13 ${shown(r.value('size', 'cpython-3.13-64'))}, the browser ${shown(r.value('size', BROWSER_ENVIRONMENT))}.`,
});
