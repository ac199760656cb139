import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { isAscii, utf8Bytes, widthOf } from './layout.ts';

const USES = {
  compile: "compile(s, 'text', 'eval')",
  class: 'type(s, (), {})',
  encode: 's.encode()',
  hash: 'hash(s)',
  upper: 's.upper()',
} as const;
type Used = { readonly letter: string; readonly n: number; readonly use: keyof typeof USES; readonly on: On };

const asksForUtf8 = (use: keyof typeof USES): boolean => use === 'compile' || use === 'class';

/** A text that grows because somebody looked at it. */
export const cachedUtf8 = defineExercise<Used>({
  id: 'strings-utf8-copy',
  kind: 'predict-output',
  revision: 1,
  title: 'A text that grew though nobody changed it',
  instances: [
    { letter: 'Ж', n: 10, use: 'compile', on: '3.13' },
    { letter: 'Ж', n: 10, use: 'encode', on: '3.13' },
    { letter: 'a', n: 30, use: 'compile', on: '3.13' },
    { letter: '日', n: 5, use: 'class', on: '3.13' },
    { letter: 'é', n: 20, use: 'compile', on: '3.9' },
    { letter: 'é', n: 8, use: 'hash', on: '3.13' },
    { letter: '日', n: 20, use: 'compile', on: 'browser' },
    { letter: 'Ж', n: 40, use: 'upper', on: '3.9' },
    { letter: 'é', n: 30, use: 'class', on: 'browser' },
    { letter: 'a', n: 12, use: 'class', on: '3.9' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'bytes' },
  prompt: () => 'What is printed: by how many bytes did `sys.getsizeof(s)` grow?',
  code: (p) =>
    `import sys\n\ns = ''.join(['${p.letter}'] * ${p.n})\nbefore = sys.getsizeof(s)\n${USES[p.use]}\nprint(sys.getsizeof(s) - before)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: (p) => [
    'Some of CPython’s own code, written in C, wants texts as UTF-8. It would be slow to convert one again each time.',
    isAscii(p.letter)
      ? 'What does an ASCII text look like in UTF-8?'
      : 'A name, or source code, is handed to C as UTF-8, which ends in a zero byte. What Python code asks for, it gets as an object of its own.',
  ],
  mistakes: [
    {
      idea: 'what is immutable never changes its size',
      predicts: (r) => unlessRight(0, r),
      says: () =>
        'Its *value* never changes. The copy in UTF-8 hangs on the object from now on, and `getsizeof` counts it.',
      probe: () =>
        "import sys\ns = 'Ж' * 10\ns = s[:9]\nprint(sys.getsizeof(s))\ntype(s, (), {})\nprint(sys.getsizeof(s))",
    },
    {
      idea: 'every conversion is kept',
      predicts: (r) => unlessRight(utf8Bytes(r.params.letter) * r.params.n + 1, r),
      says: (r) =>
        isAscii(r.params.letter)
          ? 'An ASCII text *is* UTF-8, byte for byte. No copy is needed.'
          : 'Not what Python code makes of a text. A copy is kept where C asks for a `char *` (`PyUnicode_AsUTF8AndSize`).',
      probe: () => "import sys\ns = ('Ж' * 10)[:9]\nb = s.encode()\nprint(sys.getsizeof(s), len(b))",
    },
    {
      idea: 'the copy is as wide as the text',
      predicts: (r) =>
        asksForUtf8(r.params.use) && !isAscii(r.params.letter)
          ? unlessRight(widthOf(r.params.letter) * (r.params.n + 1), r)
          : null,
      says: () => 'It is UTF-8, where a letter takes one byte to four, each by itself.',
      probe: () => "for c in 'aéЖ日🙂':\n    print(c, len(c.encode()))",
    },
    {
      idea: 'without the zero at the end',
      predicts: (r) =>
        asksForUtf8(r.params.use) && !isAscii(r.params.letter)
          ? utf8Bytes(r.params.letter) * r.params.n
          : null,
      says: () => 'The bytes are right. C wants a zero behind them.',
      probe: () => "print(len(('Ж' * 10).encode()))",
    },
  ],
  explain: (r) => {
    const { letter, n, use } = r.params;
    const grew = `It grew by **${shown(r.answer).trim()}**.`;
    if (isAscii(letter))
      return `${grew} An ASCII text is its own UTF-8, so C is given the characters where they lie.`;
    return asksForUtf8(use)
      ? `${grew} \`PyUnicode_AsUTF8AndSize\` in \`Objects/unicodeobject.c\` keeps what it made, in case somebody asks again: ${n} times ${utf8Bytes(letter)} bytes, and a zero.`
      : `${grew} \`${USES[use]}\` leaves nothing behind in the text that \`getsizeof\` counts: a hash has its field in every header, and a result is an object of its own.`;
  },
});
