import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown } from './told.ts';

/** Line 123, second sentence: what stands between the header and the digits. */
export const claimPadding = defineExercise<Record<never, never>>({
  id: 'numbers-claim-padding',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on what is inside an int',
  claims: ['int-padding'],
  instances: [{}],
  lines: () => [123, 123],
  statement: () =>
    'An int is its object header, the bytes of its value, and padding for alignment. Nothing else.',
  prompt: () =>
    'The program reads the word that follows the object header, in three different ints. Judge the statement for every Python from 3.9 on.',
  code: () =>
    [
      'import ctypes',
      '',
      '',
      'def word_after_header(x):',
      '    return ctypes.c_ssize_t.from_address(id(x) + object.__basicsize__).value',
      '',
      '',
      'words = [word_after_header(x) for x in (1, -1, 2 ** 30)]',
      'print(words)',
      '',
    ].join('\n'),
  check: (_, code) => ({ checker: 'output', code, probes: { words: 'words' } }),
  holds: (value) => new Set(value('words') as readonly number[]).size === 1,
  hints: () => [
    'Padding means nothing, so it would not depend on the number.',
    'What must an object of variable length say, before its digits can be read?',
  ],
  mistakes: [
    {
      idea: 'what is neither header nor value must be padding',
      predicts: () => 'true',
      says: () =>
        'The sum comes out right, but the word in the middle changes with sign and length of the number. It means something.',
      probe: () => 'print(object.__basicsize__, int.__basicsize__, int.__itemsize__)',
    },
    {
      idea: 'an older Python padded',
      predicts: () => 'depends',
      says: () =>
        'The meaning of that word was rearranged in 3.12, but it held the length and the sign before as well as after.',
    },
  ],
  explain: (r) =>
    `False on every version. For 1, −1 and 2³⁰ the word holds ${shown(r.value('words', 'cpython-3.9-64'))} on CPython 3.9, where it is \`ob_size\`: the number of digits, negative for a negative number. ` +
    `On 3.13 it holds ${shown(r.value('words', 'cpython-3.13-64'))}: since 3.12 it is \`lv_tag\`, the number of digits shifted left, with the sign in the lowest bits (\`Include/cpython/longintrepr.h\`). ` +
    'Padding exists too, but outside: the allocator rounds the whole object up.',
});

/** Line 123, first sentence: 28 bytes as the base size. */
export const claimSmallest = defineExercise<Record<never, never>>({
  id: 'numbers-claim-smallest',
  kind: 'judge-claim',
  revision: 1,
  title: 'The guide on the smallest int',
  claims: ['int-base-28'],
  instances: [{}],
  lines: () => [123, 123],
  statement: () => 'The smallest int there is takes 28 bytes.',
  prompt: () =>
    'The program measures some small ints. On which of the recorded interpreters does the statement hold?',
  code: () => 'import sys\n\nsizes = {n: sys.getsizeof(n) for n in (0, 1, -1, 255)}\nprint(sizes)\n',
  check: (_, code) => ({ checker: 'output', code, probes: { smallest: 'min(sizes.values())' } }),
  holds: (value) => value('smallest') === 28,
  hints: () => [
    'Try the smallest numbers one by one, zero included.',
    'What happens on a machine whose pointers are half as wide?',
  ],
  mistakes: [
    {
      idea: '28 is a property of the language',
      predicts: () => 'true',
      says: () =>
        'It is a property of one build. Before 3.11 zero was smaller than one, and in the browser every word of the header is half as wide.',
      probe: () =>
        'import sys, struct\nprint(sys.version_info[:2], struct.calcsize("P"), sys.getsizeof(0), sys.getsizeof(1))',
    },
    {
      idea: 'the guide’s number is never right',
      predicts: () => 'false',
      says: () => 'It is right on 64-bit CPython since 3.11, which is probably what you have on your desk.',
    },
  ],
  explain: (r) =>
    `It depends. The smallest int takes ${shown(r.value('smallest', 'cpython-3.9-64'))} bytes on CPython 3.9, ${shown(r.value('smallest', 'cpython-3.11-64'))} on 3.11, ` +
    `${shown(r.value('smallest', 'cpython-3.13-64'))} on 3.13 and ${shown(r.value('smallest', 'pyodide-3.14-32'))} in the browser. Ironically 3.9, which the guide is about, is where the sentence fails: zero had no digit there.`,
});
