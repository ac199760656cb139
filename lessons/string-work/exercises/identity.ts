import { defineExercise } from '#domain/lesson/exercise.ts';
import { unlessRight, shown } from '#lessons/numbers/exercises/told.ts';

const PAIRS = {
  joined: ["'tick'", "''.join(['ti', 'ck'])"],
  folded: ["'tick'", "'ti' + 'ck'"],
  interned: ["'tick'", "sys.intern(''.join(['ti', 'ck']))"],
  sliced: ["'tick tock'", 'a[:]'],
  cut: ["'tick'", "'tick tock'[:4]"],
  letter: ["'t'", "'tick tock'[-4]"],
  cyrillic: ["'Ж'", "'ЖЖЖ'[int('1')]"],
  replaced: ["'tick'", "a.replace('z', 's')"],
  lowered: ["'tick'", 'a.lower()'],
  empty: ["''", "'tick'[9:]"],
} as const;
type Pair = keyof typeof PAIRS;

const WHY: Readonly<Record<Pair, string>> = {
  joined: '`join` makes its text while the script runs, and does not ask whether there is an equal one.',
  folded: 'The compiler joins two constants itself and interns what looks like a name.',
  interned:
    '`sys.intern` looks into the table of interned texts (`Objects/unicodeobject.c`) and returns the one that is there: the constant, which the compiler had put in.',
  sliced:
    'A slice of everything would be a copy of what cannot change, so `unicode_subscript` returns the text itself.',
  cut: 'A slice of a part is a new text, even if an equal one exists.',
  letter: 'Texts of one Latin-1 character exist from the start, and `unicode_char` returns these.',
  cyrillic: 'Only Latin-1 characters have texts that are kept. Beyond U+00FF each is made anew.',
  replaced: 'Nothing was found, so nothing changes, and `replace` returns the text itself.',
  lowered: '`lower` converts each letter and makes a new text, without looking whether anything differs.',
  empty: 'There is one empty text, and everything that would be empty is it.',
};

/** Whether two equal texts are one object. */
export const sameText = defineExercise<{ pair: Pair }>({
  id: 'strings-same-object',
  kind: 'predict-output',
  revision: 1,
  title: 'One text, or two that are equal',
  instances: [
    { pair: 'joined' },
    { pair: 'folded' },
    { pair: 'interned' },
    { pair: 'cut' },
    { pair: 'letter' },
    { pair: 'sliced' },
    { pair: 'lowered' },
    { pair: 'replaced' },
    { pair: 'cyrillic' },
    { pair: 'empty' },
  ],
  choices: () => ['one object', 'two objects'],
  prompt: () => 'Both names hold equal texts. What is printed?',
  code: ({ pair }) =>
    `import sys\n\na = ${PAIRS[pair][0]}\nb = ${PAIRS[pair][1]}\nprint('one object' if a is b else 'two objects')\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Who makes `b`: the compiler, or a call while the script runs?',
    'Whoever makes it, would it be cheap to notice that the text is there already?',
  ],
  mistakes: [
    {
      idea: 'equal texts are one object',
      predicts: (r) => unlessRight('one object', r),
      says: () =>
        'That holds for interned texts, and hardly any text that is made while a program runs is one. Looking each up in a table would cost more than it saves.',
      probe: () => "a = ''.join(['ti', 'ck'])\nb = ''.join(['ti', 'ck'])\nprint(a == b, a is b)",
    },
    {
      idea: 'each expression makes a text of its own',
      predicts: (r) => unlessRight('two objects', r),
      says: () => 'Texts cannot change, so Python returns one that is there where that is easy to see.',
      probe: () => "a = 'tick tock'\nprint(a[:] is a, a[0] is a[5], a[4:4] is '')",
    },
  ],
  explain: (r) => `It prints *${shown(r.answer).trim()}*. ${WHY[r.params.pair]} Compare texts with \`==\`.`,
});
