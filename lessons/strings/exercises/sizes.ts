import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { headerBytes, isAscii, lengthOf, utf8Bytes, widthOf } from './layout.ts';

type Text = { readonly text: string; readonly on: On };

/** The size of a text as it is written. */
export const textSize = defineExercise<Text>({
  id: 'strings-size',
  kind: 'predict-size',
  revision: 1,
  title: 'The size of a text',
  subject: 'str',
  claims: ['str-ascii-1-byte', 'str-overhead-49'],
  instances: [
    { text: 'hello', on: '3.13' },
    { text: 'naïve', on: '3.13' },
    { text: 'hello', on: '3.9' },
    { text: 'Привет', on: '3.13' },
    { text: '日本語', on: '3.9' },
    { text: 'hello', on: 'browser' },
    { text: '🙂🙂', on: '3.13' },
    { text: 'Straße', on: 'browser' },
    { text: '19 €', on: '3.12' },
    { text: 'ok 👍', on: '3.11' },
    { text: 'Ελλάδα', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(s)\` report on ${environmentLabel(environmentOn(p.on))}? The text has ${lengthOf(p.text)} characters.`,
  code: (p) => `s = '${p.text}'\n`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 's' }),
  hints: (p) => [
    'Header, characters, and one more character of zeros as an end mark.',
    isAscii(p.text)
      ? 'An ASCII header is five words; up to 3.11 it was six.'
      : 'What is not ASCII has the larger header: seven words; up to 3.11 it was nine.',
    'Which is the widest character? It decides for all of them, and for the end mark.',
  ],
  mistakes: [
    {
      idea: 'one byte for each character, whatever it is',
      predicts: (r) => unlessRight(headerBytes(true, r.target) + lengthOf(r.params.text) + 1, r),
      says: () => 'That goes for ASCII. Other texts have a larger header, and many have wider characters.',
      probe: () =>
        "import sys\nfor s in ('aaaa', 'ññññ', 'жжжж', '🙂🙂🙂🙂'):\n    print(s, sys.getsizeof(s))",
    },
    {
      idea: 'what is not ASCII takes 4 bytes a character',
      predicts: (r) =>
        isAscii(r.params.text)
          ? null
          : unlessRight(headerBytes(false, r.target) + 4 * (lengthOf(r.params.text) + 1), r),
      says: () =>
        'Only where there is a character beyond U+FFFF, as emoji are. Below that two bytes do, and below U+0100 one.',
      probe: () =>
        "import sys\nfor c in 'ñж€🙂':\n    print(c, hex(ord(c)), sys.getsizeof(c * 11) - sys.getsizeof(c * 10))",
    },
    {
      idea: 'a text is UTF-8 inside',
      predicts: (r) =>
        unlessRight(headerBytes(isAscii(r.params.text), r.target) + utf8Bytes(r.params.text) + 1, r),
      says: () =>
        'In Rust or Go it would be. Here all characters of a text are equally wide, so that any of them can be found at once.',
      probe: () =>
        "s = 'a€' * 10\nimport sys\nprint(len(s.encode()), sys.getsizeof(s + 'a') - sys.getsizeof(s))",
    },
    {
      idea: 'no end mark',
      predicts: (r) => {
        const width = widthOf(r.params.text);
        return headerBytes(isAscii(r.params.text), r.target) + width * lengthOf(r.params.text);
      },
      says: () =>
        'C code expects a zero at the end of a text, so one more character of that width is stored.',
      probe: () => "import sys\nprint(sys.getsizeof(''), ''.__sizeof__())",
    },
    {
      idea: 'the header of 3.11',
      predicts: (r) => {
        const { text, on } = r.params;
        if (on === '3.9' || on === '3.11') return null;
        return unlessRight(
          headerBytes(isAscii(text), 'cpython-3.11-64') + widthOf(text) * (lengthOf(text) + 1),
          r,
        );
      },
      says: () => '3.12 took the field `wstr` out of every text, and words may be half as wide.',
      probe: () => "import sys\nprint(sys.version_info[:2], sys.getsizeof(''))",
    },
  ],
  explain: (r) => {
    const { text } = r.params;
    const width = widthOf(text);
    return (
      `**${shown(r.answer)} bytes**: ${lengthOf(text)} characters and the end mark, each of ${width} ${width === 1 ? 'byte' : 'bytes'}, behind ` +
      `${isAscii(text) ? 'the short header of an ASCII text' : 'the longer header of a text that is not ASCII'}. ` +
      `CPython 3.9 says ${shown(r.value('size', 'cpython-3.9-64'))}, 3.13 ${shown(r.value('size', 'cpython-3.13-64'))}, the browser ${shown(r.value('size', 'pyodide-3.14-32'))}.`
    );
  },
});

type Widened = {
  readonly n: number;
  readonly added: string;
  readonly later: 'kept' | 'cut';
  readonly on: On;
};

const finalText = ({ n, added, later }: Widened): string => 'a'.repeat(n) + (later === 'cut' ? '' : added);

/** What one character does to all others, and what happens when it goes. */
export const widened = defineExercise<Widened>({
  id: 'strings-widened',
  kind: 'predict-size',
  revision: 1,
  title: 'One character more',
  subject: 'str',
  claims: ['str-1-or-4-bytes', 'str-unicode-4-bytes'],
  instances: [
    { n: 99, added: '🙂', later: 'kept', on: '3.13' },
    { n: 99, added: '€', later: 'kept', on: '3.13' },
    { n: 99, added: '🙂', later: 'cut', on: '3.13' },
    { n: 20, added: 'é', later: 'kept', on: '3.9' },
    { n: 50, added: 'Ж', later: 'cut', on: 'browser' },
    { n: 999, added: '🙂', later: 'kept', on: 'browser' },
    { n: 49, added: 'ñ', later: 'kept', on: '3.13' },
    { n: 10, added: '€', later: 'cut', on: '3.9' },
    { n: 30, added: '日', later: 'kept', on: '3.12' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(s)\` report at the end, on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `s = 'a' * ${p.n}\ns = s + '${p.added}'\n${p.later === 'cut' ? 's = s[:-1]\n' : ''}`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 's' }),
  hints: (p) => [
    'All characters of one text are equally wide. Which one decides how wide?',
    p.later === 'cut'
      ? 'A slice is a new text. Is its width that of the old one, or that of what is in it?'
      : 'Header by header: is the text still ASCII? Then count one character more than you see, for the end mark.',
  ],
  mistakes: [
    {
      idea: 'only the new character is wide',
      predicts: (r) => {
        const { n, added, later } = r.params;
        if (later === 'cut') return null;
        return unlessRight(headerBytes(false, r.target) + n + 2 * widthOf(added), r);
      },
      says: () =>
        'Then nobody could find the fiftieth character without walking to it. One wide character widens all.',
      probe: () => "import sys\nprint(sys.getsizeof('a' * 99), sys.getsizeof('a' * 99 + '🙂'))",
    },
    {
      idea: 'the header stays as it was',
      predicts: (r) => {
        const text = finalText(r.params);
        return unlessRight(headerBytes(true, r.target) + widthOf(text) * (lengthOf(text) + 1), r);
      },
      says: () => 'What is not ASCII has room in its header for a copy in UTF-8, and for how long that is.',
      probe: () => "import sys\nprint(sys.getsizeof('aaa'), sys.getsizeof('aañ'))",
    },
    {
      idea: 'once wide, always wide',
      predicts: (r) =>
        r.params.later === 'cut'
          ? headerBytes(false, r.target) + widthOf(r.params.added) * (r.params.n + 1)
          : null,
      says: () => 'A slice looks for its own widest character, and becomes as narrow as it can.',
      probe: () => "import sys\ns = 'a' * 99 + '🙂'\nprint(sys.getsizeof(s), sys.getsizeof(s[:-1]))",
    },
    {
      idea: 'one character more is one byte more',
      predicts: (r) =>
        r.params.later === 'cut' ? null : unlessRight(headerBytes(true, r.target) + r.params.n + 2, r),
      says: () => 'It is no ASCII character, so at least the header changes; and a wide one changes all.',
      probe: () => "import sys\nfor c in 'añж🙂':\n    print(c, sys.getsizeof('a' * 99 + c))",
    },
  ],
  explain: (r) => `**${shown(r.answer)} bytes**. ${why(r)}`,
});

function why(r: Reveal<Widened>): string {
  const text = finalText(r.params);
  const rule =
    r.params.later === 'cut'
      ? 'A slice of a wide text is searched for its widest character (`_PyUnicode_FromUCS4` and its brothers), and what is left is ASCII again.'
      : `The widest character decides (\`PyUnicode_New\` is told the largest code point), so each of them takes ${widthOf(text)} ${widthOf(text) === 1 ? 'byte, behind the longer header' : 'bytes'}.`;
  return `${rule} CPython 3.9 says ${shown(r.value('size', 'cpython-3.9-64'))}, 3.13 ${shown(r.value('size', 'cpython-3.13-64'))}, the browser ${shown(r.value('size', 'pyodide-3.14-32'))}.`;
}
