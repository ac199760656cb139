import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

type Range = { from: number; to: number; copies: number };

/** How many of the values are among those that exist beforehand. */
const small = ({ from, to }: Range): number => Math.max(0, Math.min(to, 257) - Math.max(from, -5));

const objects = (range: Range, cached: number): number =>
  cached + (range.to - range.from - cached) * range.copies;

/** How many integer objects a program has: one for each small value, many for each other one. */
export const integers = defineExercise<Range>({
  id: 'free-list-integers-shared',
  kind: 'predict-output',
  revision: 1,
  title: 'One each, or many',
  claims: [
    'small-integers-lowest',
    'small-integers-highest',
    'small-integers-shared',
    'small-integers-always-there',
  ],
  instances: [
    { from: 250, to: 260, copies: 3 },
    { from: -10, to: 0, copies: 2 },
    { from: 0, to: 100, copies: 7 },
    { from: 255, to: 265, copies: 5 },
    { from: 300, to: 305, copies: 4 },
    { from: -8, to: 3, copies: 4 },
    { from: -7, to: -3, copies: 6 },
    { from: 200, to: 300, copies: 2 },
    { from: -6, to: 258, copies: 10 },
  ],
  observation: 'objects',
  numeric: { unit: 'objects' },
  prompt: ({ from, to, copies }) =>
    `Each value from ${from} to ${to - 1} is computed ${copies} times. How many integer objects are in \`made\`?`,
  code: ({ from, to, copies }) =>
    `made = [int(str(value)) for value in range(${from}, ${to}) for _ in range(${copies})]\nobjects = len(set(map(id, made)))\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { objects: 'objects' } }),
  hints: () => [
    'Some values have one object that everybody is given. Others get a new one for each computation.',
    'The shared ones begin five below zero, and end where a byte ends, plus one.',
  ],
  mistakes: [
    {
      idea: 'one object for each value',
      predicts: (r) => wrong(r, r.params.to - r.params.from),
      says: () => 'Only for the small ones. For all others nobody looks whether there is one already.',
      probe: () => "print(int('1000') is int('1000'))",
    },
    {
      idea: 'a new object for each computation',
      predicts: (r) => wrong(r, (r.params.to - r.params.from) * r.params.copies),
      says: () => 'Small values are handed out from a table, always the same object.',
      probe: () => "print(int('100') is int('100'))",
    },
    {
      idea: 'the table ends before 256',
      predicts: (r) => {
        const { from, to } = r.params;
        return from > 256 || to <= 256 ? null : wrong(r, objects(r.params, Math.max(0, small(r.params) - 1)));
      },
      says: () => '256 is in it as well: a `range` written for it would end with 257.',
      probe: () => "print(int('256') is int('256'))",
    },
    {
      idea: 'negative values are not shared',
      predicts: (r) =>
        wrong(r, objects(r.params, Math.max(0, Math.min(r.params.to, 257) - Math.max(r.params.from, 0)))),
      says: () => 'Five of them are.',
      probe: () => "print(int('-5') is int('-5'), int('-6') is int('-6'))",
    },
  ],
  explain: (r) => {
    const cached = small(r.params);
    const rest = r.params.to - r.params.from - cached;
    return (
      `**${String(r.answer)}**: ${cached} of the values are among those that exist beforehand, one object each; the other ${rest} get a new object for each of the ${r.params.copies} computations. ` +
      `In 3.9 it is ${String(r.value('objects', 'cpython-3.9-64'))}, in the browser ${String(r.value('objects', 'pyodide-3.14-32'))}. From 3.15 on the table is longer.`
    );
  },
});
