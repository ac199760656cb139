import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Ways to offer a table that takes long to build. */
const WAYS = {
  'in __init__': '    def __init__(self):\n        self.table = build()',
  'as a property': '    @property\n    def table(self):\n        return build()',
  'as a cached property': '    @cached_property\n    def table(self):\n        return build()',
  'in the body of the class': '    table = build()',
  'as a default value': '    def read(self, table=build()):\n        return table',
} as const;

type LazyParams = { readonly way: keyof typeof WAYS; readonly made: number; readonly reads: number };

/** How often something is built, and when. */
export const lazy = defineExercise<LazyParams>({
  kind: 'predict-output',
  id: 'slots-lazy',
  revision: 1,
  title: 'Built how often?',
  claims: ['lazy-creates-on-need', 'lazy-saves-memory', 'reuse-creation-costs-time'],
  instances: [
    { way: 'as a cached property', made: 5, reads: 3 },
    { way: 'in __init__', made: 5, reads: 3 },
    { way: 'as a property', made: 5, reads: 3 },
    { way: 'in the body of the class', made: 5, reads: 3 },
    { way: 'as a cached property', made: 20, reads: 0 },
    { way: 'in __init__', made: 20, reads: 0 },
    { way: 'as a property', made: 2, reads: 8 },
    { way: 'as a default value', made: 4, reads: 6 },
    { way: 'as a cached property', made: 6, reads: 30 },
  ],
  numeric: { unit: 'tables' },
  prompt: (p) =>
    `${p.made} reports are made. On **two** of them the table is read, ${p.reads} times each. It is provided ${p.way}. How many tables are built?`,
  code: (p) =>
    `from functools import cached_property\n\nbuilt = 0\n\ndef build():\n    global built\n    built += 1\n    return [0] * 1000\n\nclass Report:\n${WAYS[p.way]}\n\nreports = [Report() for i in range(${p.made})]\nfor report in reports[:2]:\n    for i in range(${p.reads}):\n        report.${p.way === 'as a default value' ? 'read()' : 'table'}\nprint(built)\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  hints: () => [
    'When is that line executed: with the class, with each instance, with each reading?',
    'A property is called at each reading. A cached one stores its value in the instance, and is not asked again.',
  ],
  mistakes: [
    {
      idea: 'one for each report',
      predicts: (reveal) => wrong(reveal, reveal.params.made),
      says: () => 'That is what building in `__init__` does, whether anybody reads the table or not.',
      probe: () => 'class R:\n    def __init__(self): print("built", end=" ")\n[R() for i in range(5)]',
    },
    {
      idea: 'one for each reading',
      predicts: (reveal) => wrong(reveal, 2 * reveal.params.reads),
      says: () =>
        'A plain property works like that. If the value is kept somewhere, the second reading finds it.',
      probe: () =>
        'from functools import cached_property\nclass R:\n    @cached_property\n    def table(self): print("built"); return 1\nr = R(); r.table; r.table; print(vars(r))',
    },
    {
      idea: 'one for each report that is used',
      predicts: (reveal) => wrong(reveal, 2),
      says: () =>
        'So it would be with a cached property, as soon as it is read. This one builds at another moment.',
    },
  ],
  explain: (reveal) =>
    `**${printed(reveal, reveal.target)}**. ` +
    {
      'in __init__': 'Eager: paid for each report at once, read or not.',
      'as a property': 'Lazy, but forgetful: it is built whenever somebody asks, and thrown away afterwards.',
      'as a cached property':
        'Lazy, and remembered: the first reading stores the table in the `__dict__` of the report, where the next finds it before the class is asked.',
      'in the body of the class': 'Eager, and shared: built once, with the class, for all reports together.',
      'as a default value':
        'Defaults are computed when `def` is executed, so there is one, as old as the class.',
    }[reveal.params.way] +
    ' Lazy pays if the thing is large and often not needed. Shared pays if it is the same for all.',
});
