import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

const CALLS = {
  index: {
    call: 's[len(s) // 2]',
    why: 'The place follows from the index and the width of a character; nobody walks there.',
  },
  missing: {
    call: "'b' in s",
    why: 'To know that it is nowhere, every character has to be looked at (`memchr`, very quickly).',
  },
  first: {
    call: "s.find('a')",
    why: 'A search ends where it finds something, and that is the first character.',
  },
  slice: {
    call: 's[: len(s) // 2]',
    why: 'A slice is a copy, so its cost is that of its length. `memcpy` is fast, but it has to do half of the text.',
  },
  whole: { call: 's[:]', why: 'A slice of everything is the text itself.' },
  hash: {
    call: 'hash(s)',
    why: 'The hash of a text is kept in its header. Only the first call had to read the characters.',
  },
  equal: {
    call: 's == t',
    why: 'Equal texts differ nowhere, so all characters have to be compared (`memcmp`).',
  },
  other: {
    call: 's == s[1:2]',
    why: 'Texts of different lengths cannot be equal, so no character is compared.',
  },
  reverse: { call: 's[::-1]', why: 'A copy, character by character.' },
  ascii: { call: 's.isascii()', why: 'Whether a text is ASCII was noted in its flags when it was made.' },
  upper: { call: 's.upper()', why: 'Every character is looked at, and a new text is written.' },
} as const;
type Call = keyof typeof CALLS;

/** How the time of working with a text grows with its length. */
export const textGrowth = defineExercise<{ call: Call }>({
  id: 'strings-work-growth',
  kind: 'predict-complexity',
  revision: 1,
  title: 'What takes longer with a longer text',
  claims: ['str-index-constant', 'str-find-linear'],
  instances: [
    { call: 'slice' },
    { call: 'index' },
    { call: 'missing' },
    { call: 'hash' },
    { call: 'equal' },
    { call: 'whole' },
    { call: 'reverse' },
    { call: 'first' },
    { call: 'other' },
    { call: 'upper' },
    { call: 'ascii' },
  ],
  prompt: ({ call }) =>
    `\`s\` and \`t\` are equal texts of *n* letters \`a\`, made apart. How does the time of \`${CALLS[call].call}\` grow with *n*?`,
  code: ({ call }) =>
    `def prepare(n):\n    return ''.join(['a'] * n), ''.join(['a'] * n)\n\n\ndef operation(state):\n    s, t = state\n    ${CALLS[call].call}\n`,
  check: (_, code) => ({ checker: 'timing', code, sizes: [2 ** 15, 2 ** 16, 2 ** 18, 2 ** 19] }),
  hints: () => [
    'How many characters have to be read, or copied?',
    'Is the answer known already: from the index, from the header, or because nothing has to be made?',
  ],
  mistakes: [
    {
      idea: 'a built-in does it at once',
      predicts: (r) => unlessRight('O(1)', r),
      says: () =>
        'Quickly, but not at once: it goes through the characters in C, and that takes time for each.',
      probe: () =>
        "from timeit import timeit\nfor n in (10_000, 1_000_000):\n    s = 'a' * n\n    print(n, timeit(lambda: s[: n // 2], number=100))",
    },
    {
      idea: 'each character has to be visited',
      predicts: (r) => unlessRight('O(n)', r),
      says: () => 'Not for this. What is asked is known without the characters, or after the first.',
      probe: () =>
        "from timeit import timeit\nfor n in (10_000, 1_000_000):\n    s = 'a' * n\n    hash(s)\n    print(n, timeit(lambda: (s[n // 2], hash(s), s[:]), number=100))",
    },
    {
      idea: 'halving, as in a search of what is sorted',
      predicts: () => 'O(log n)',
      says: () => 'A text is in no order that would help. Either each character matters, or none.',
    },
  ],
  explain: (r) => `**${shown(r.answer)}**. ${CALLS[r.params.call].why}`,
});
