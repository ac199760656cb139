import { defineExercise } from '#domain/lesson/exercise.ts';
import type { Reveal } from '#domain/lesson/exercise.ts';
import { placesOf } from '#domain/grading/order.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';

/** An object as it is written, and what two wrong ideas make of it. */
interface Thing {
  readonly expression: string;
  /** Bytes of the value alone, without any header. */
  readonly value: number;
  /** Bytes of other objects, which some add to it. */
  readonly elsewhere?: number;
}

const SETS: Readonly<Record<string, readonly Thing[]>> = {
  small: [
    { expression: "'ab'", value: 2 },
    { expression: '[]', value: 0 },
    { expression: '2.5', value: 8 },
    { expression: 'True', value: 1 },
  ],
  empty: [
    { expression: '{}', value: 0 },
    { expression: '()', value: 0 },
    { expression: "''", value: 0 },
    { expression: '[]', value: 0 },
  ],
  contents: [
    { expression: "'a' * 300", value: 300 },
    { expression: "['b' * 900]", value: 8, elsewhere: 900 },
    { expression: '(None, None)', value: 16, elsewhere: 16 },
    { expression: '10**40', value: 17 },
  ],
  letters: [
    { expression: "'é' * 10", value: 20 },
    { expression: "b'a' * 10", value: 10 },
    { expression: "'🐍' * 10", value: 40 },
    { expression: "'a' * 10", value: 10 },
    { expression: "'中' * 10", value: 30 },
  ],
  promised: [
    { expression: 'tuple(range(10))', value: 80, elsewhere: 280 },
    { expression: 'range(10**9)', value: 28e9 },
    { expression: 'bytes(200)', value: 200 },
    { expression: "'a' * 150", value: 150 },
  ],
};

type SizesParams = { readonly set: string; readonly environment: EnvironmentId };

const thingsOf = ({ set }: SizesParams): readonly Thing[] => SETS[set] ?? [];

/** Which of several objects is the smallest, and which comes next. */
export const sizesOrder = defineExercise<SizesParams>({
  kind: 'predict-order',
  id: 'object-sizes-order',
  revision: 1,
  title: 'From small to large',
  instances: [
    { set: 'small', environment: 'cpython-3.13-64' },
    { set: 'contents', environment: 'cpython-3.13-64' },
    { set: 'empty', environment: 'cpython-3.11-64' },
    { set: 'letters', environment: 'cpython-3.13-64' },
    { set: 'promised', environment: 'cpython-3.13-64' },
    { set: 'small', environment: BROWSER_ENVIRONMENT },
    { set: 'empty', environment: BROWSER_ENVIRONMENT },
    { set: 'letters', environment: 'cpython-3.11-64' },
    { set: 'promised', environment: BROWSER_ENVIRONMENT },
    { set: 'empty', environment: 'cpython-3.13-64' },
  ],
  target: (p) => p.environment,
  things: (p) => thingsOf(p).map(({ expression }) => expression),
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: () =>
    'Put these objects in order by `sys.getsizeof`. You need no exact numbers: which of them has to carry more?',
  code: (p) => `import sys

things = [${thingsOf(p)
    .map(({ expression }) => `\n    ${expression},`)
    .join('')}
]
sizes = [sys.getsizeof(thing) for thing in things]
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'Begin with the headers: who has a length, who has the collector’s header in front, who has a pointer to a second block?',
    '`getsizeof` does not follow pointers. A list, a tuple and a `range` are charged for pointers, not for what these lead to.',
  ],
  mistakes: [
    {
      idea: 'contents are part of their container',
      predicts: (reveal) => {
        const elsewhere = thingsOf(reveal.params).map((thing) => thing.elsewhere ?? 0);
        if (elsewhere.every((bytes) => bytes === 0)) return null;
        return placesOf(sizesOf(reveal).map((size, index) => size + (elsewhere[index] ?? 0)));
      },
      says: () =>
        'That would be the order if containers held their contents. They hold pointers; the contents are objects of their own, with sizes of their own.',
      probe: () => "import sys\nprint(sys.getsizeof(['b']), sys.getsizeof(['b' * 1_000_000]))",
    },
    {
      idea: 'an object is its value',
      predicts: (reveal) => {
        const values = thingsOf(reveal.params).map(({ value }) => value);
        return values.every((value) => value === values[0]) ? null : placesOf(values);
      },
      says: () =>
        'That is the order of the bare values. For small objects the header decides: a float has the shortest, and an empty list is mostly header.',
      probe: () => "import sys\nprint(sys.getsizeof(2.5), sys.getsizeof(''), sys.getsizeof([]))",
    },
    {
      idea: 'empty objects order by how much they can do',
      predicts: ({ params }) => (params.set === 'empty' ? placesOf([4, 2, 1, 3]) : null),
      says: () =>
        'A text may look simpler than a tuple, but its header has more in it: length, hash, and flags for the kind of its letters. An empty tuple has a length, and the collector’s header.',
      probe: () => "import sys\nprint(sys.getsizeof(''), sys.getsizeof(()))",
    },
  ],
  explain: (reveal) => {
    const here = inOrder(
      reveal,
      thingsOf(reveal.params).map(({ expression }) => expression),
      'sizes',
    );
    return `${here}. ${WHY[reveal.params.set] ?? ''}`;
  },
});

const WHY: Readonly<Record<string, string>> = {
  small:
    'A float is header and value. A boolean is an integer: header, one word of sign and count of digits, one digit. A text carries length, hash and flags, and a list the collector’s header, a length, a capacity and a pointer.',
  empty:
    'Nothing in them, and four sizes. A tuple needs no pointer to a second block; a list and a dictionary do, and what manages that block. The text’s header is the one that changed: 3.12 took a word out of it.',
  contents:
    'The list is charged for one pointer, whatever it leads to, and the text of 300 letters is charged for its letters, because they lie in its own block. An integer’s digits do, too.',
  letters:
    'The widest letter decides for the whole text: one byte for each below 256, two up to U+FFFF, then four. Pure ASCII has the shorter header of the texts, and `bytes` has a shorter one still.',
  promised:
    'A `range` keeps start, stop, step and length, each as a pointer: its items do not exist before somebody asks for them. The tuple’s exist, and it is charged for the pointers. Bytes and letters lie in the block itself.',
};

function sizesOf(reveal: Reveal<SizesParams>): readonly number[] {
  return (reveal.value('sizes') ?? []) as readonly number[];
}
