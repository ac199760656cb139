import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';

/** Things that refer to something big. */
const HOLDERS = {
  tuple: { source: "text = 'x' * 1_000_000\nthing = (text,)", inside: 1_000_000 },
  three: { source: "text = 'x' * 1_000_000\nthing = (text, text, text)", inside: 3_000_000 },
  range: { source: 'thing = range(1_000_000)', inside: 8_000_000 },
  slot: {
    source: "class Box:\n    __slots__ = ('content',)\n\nthing = Box()\nthing.content = 'x' * 1_000_000",
    inside: 1_000_000,
  },
} as const;

type ShallowParams = { readonly holder: keyof typeof HOLDERS; readonly environment: EnvironmentId };

/** `getsizeof` is shallow. */
export const shallow = defineExercise<ShallowParams>({
  kind: 'predict-size',
  id: 'object-shallow',
  revision: 1,
  title: 'A small thing that holds a big one',
  instances: [
    { holder: 'tuple', environment: 'cpython-3.13-64' },
    { holder: 'slot', environment: 'cpython-3.13-64' },
    { holder: 'range', environment: 'cpython-3.13-64' },
    { holder: 'tuple', environment: BROWSER_ENVIRONMENT },
    { holder: 'three', environment: 'cpython-3.13-64' },
    { holder: 'range', environment: BROWSER_ENVIRONMENT },
    { holder: 'slot', environment: BROWSER_ENVIRONMENT },
    { holder: 'three', environment: BROWSER_ENVIRONMENT },
    { holder: 'tuple', environment: 'cpython-3.9-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    p.holder === 'range'
      ? 'A range of a million numbers. It keeps pointers to four integers: start, stop, step and length, and it takes no part in garbage collection. What does `sys.getsizeof` report?'
      : 'Something that holds a text of a million letters. What does `sys.getsizeof` report for the holder?',
  code: (p) => `import sys\n\n${HOLDERS[p.holder].source}\nprint(sys.getsizeof(thing))\n`,
  check: (_p, code) => ({ checker: 'sizes', code, expression: 'thing' }),
  hints: (p) => [
    '`getsizeof` never follows a pointer.',
    p.holder === 'range'
      ? 'Six words in all. Which ones?'
      : 'Header, what the collector needs in front, and the places for pointers. A tuple also stores its length.',
  ],
  mistakes: [
    {
      idea: 'the size includes what is inside',
      predicts: ({ params, answer }) => Number(answer) + HOLDERS[params.holder].inside,
      says: () =>
        'There is nothing inside but pointers. What they point to is measured on its own, if at all.',
      probe: () => "import sys\nprint(sys.getsizeof(('x',)), sys.getsizeof(('x' * 10**6,)))",
    },
    {
      idea: 'and the text’s own size on top',
      predicts: ({ params, answer, target }) =>
        params.holder === 'range'
          ? null
          : Number(answer) +
            HOLDERS[params.holder].inside +
            ({ [BROWSER_ENVIRONMENT]: 21, 'cpython-3.9-64': 49 }[target as string] ?? 41),
      says: () =>
        'A careful sum, of more than one object. `getsizeof` was asked about one of them. Add up what you want to know yourself, and count shared objects once.',
      probe: () => "import sys\ntext = 'x' * 10**6\nprint(sys.getsizeof(text), sys.getsizeof((text,)))",
    },
    {
      idea: 'no header of the collector',
      predicts: ({ answer, value }) =>
        Number(value('gc_header')) > 0 ? Number(answer) - Number(value('gc_header')) : null,
      says: () =>
        'Close: containers have two more words in front, for the cycle collector, and `getsizeof` counts these.',
      probe: () => 'import sys\nprint((1,).__sizeof__(), sys.getsizeof((1,)))',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} bytes** (CPython 3.13: ${String(reveal.value('size', 'cpython-3.13-64'))}, browser: ${String(reveal.value('size', BROWSER_ENVIRONMENT))}), and it would be the same with a single letter or a range of ten. ` +
    '`sys.getsizeof` calls the object’s `__sizeof__`, which reports the object’s own memory, and adds the collector’s header. ' +
    'For the whole of a structure you have to walk it, and to decide what to do with objects that others use as well.',
});
