import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { headerBytes, utf8Bytes, widthOf, isAscii } from '#lessons/strings/exercises/layout.ts';

type Pieces = { readonly word: string; readonly n: number; readonly on: On };

const lengthOf = (word: string): number => Array.from(word).length;

/** What a text weighs after it was cut into words. */
export const pieces = defineExercise<Pieces>({
  id: 'strings-cut-bytes',
  kind: 'predict-output',
  revision: 1,
  title: 'A text cut into words',
  instances: [
    { word: 'abcd', n: 100, on: '3.13' },
    { word: 'abcd', n: 100, on: '3.9' },
    { word: 'ab', n: 1000, on: '3.13' },
    { word: 'слово', n: 10, on: '3.13' },
    { word: 'abcdefgh', n: 50, on: 'browser' },
    { word: 'mañana', n: 20, on: '3.13' },
    { word: 'abc', n: 1000, on: '3.11' },
    { word: 'говорить', n: 100, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'bytes' },
  prompt: (p) =>
    `A text of ${p.n} words is cut at its blanks. How many bytes do the words take together, without the list that holds them?`,
  code: (p) =>
    `import sys\n\ntext = ' '.join(['${p.word}'] * ${p.n})\nwords = text.split()\nprint(sum(sys.getsizeof(word) for word in words))\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { whole: 'sys.getsizeof(text)' } }),
  hints: (p) => [
    'Does a word lie in the text it was cut from, or is it a text of its own?',
    isAscii(p.word)
      ? 'Each has a header of five words (six up to 3.11), its characters, and an end mark.'
      : 'Each has the longer header, seven words (nine up to 3.11), its characters and an end mark as wide as they are.',
  ],
  mistakes: [
    {
      idea: 'the words lie in the text',
      predicts: (r) => unlessRight(Number(r.value('whole')), r),
      says: () =>
        'In Go or Rust a piece of a text may point into it. A Python text owns its characters, so each word is a copy with a header.',
      probe: () => "import sys\nt = 'abcd ' * 100\nprint(sys.getsizeof(t), sys.getsizeof(t.split()[0]))",
    },
    {
      idea: 'only the characters count',
      predicts: (r) => unlessRight(r.params.n * lengthOf(r.params.word) * widthOf(r.params.word), r),
      says: () => 'For short words the header is most of it.',
      probe: () => "import sys\nprint(sys.getsizeof('abcd'), sys.getsizeof(''))",
    },
    {
      idea: 'equal words are one object',
      predicts: (r) =>
        unlessRight(
          headerBytes(isAscii(r.params.word), r.target) +
            (lengthOf(r.params.word) + 1) * widthOf(r.params.word),
          r,
        ),
      says: () =>
        '`split` does not look whether it has made such a word before. Each is a new text (`sys.intern` would help).',
      probe: () => "a, b = 'tick tick'.split()\nprint(a == b, a is b)",
    },
    {
      idea: '49 bytes and the characters',
      predicts: (r) => unlessRight(r.params.n * (49 + utf8Bytes(r.params.word)), r),
      says: () => 'That is the overhead of ASCII up to 3.11, on 64 bits.',
      probe: () => "import sys\nprint(sys.version_info[:2], sys.getsizeof(''))",
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()} bytes**: ${r.params.n} texts, each with a header and an end mark. The uncut text takes ${shown(r.value('whole'))}. ` +
    `On 3.9 the words take ${shown(r.value('stdout', 'cpython-3.9-64')).trim()}, on 3.13 ${shown(r.value('stdout', 'cpython-3.13-64')).trim()}, in the browser ${shown(r.value('stdout', 'pyodide-3.14-32')).trim()}.`,
});
