import { expect, test } from 'vitest';
import { answerOf } from '#domain/grading/answer-of.ts';
import type { Run } from '#domain/grading/evidence.ts';
import { grade } from '#domain/grading/grade.ts';
import { revealOf } from '#domain/grading/reveal.ts';
import type { ExplainChange, Params, PredictSize } from '#domain/lesson/exercise.ts';
import { factKeyOf, type Fact, type FactFile } from '#domain/lesson/fact.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Cause } from './cause.ts';
import { findChanges } from './find-changes.ts';
import { crosses } from './step.ts';
import { withChanges } from './with-changes.ts';

const size: PredictSize<Params> = {
  kind: 'predict-size',
  id: 'thing-size',
  revision: 1,
  title: 'The size of a thing',
  instances: [{ n: 0 }, { n: 1 }],
  prompt: () => 'How many bytes?',
  code: ({ n }) => `x = ${n}`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 'x' }),
  hints: () => [],
  mistakes: [],
  explain: () => 'So.',
};
const content = { exercises: [size], measurements: [] };

const cause = (id: string, applies: Cause['applies'] = () => false): Cause => ({
  id,
  text: `Because of ${id}.`,
  applies,
  explain: `It was ${id}.`,
  elsewhere: `Not ${id}.`,
  reference: 'PEP 1',
});
const slimmer = cause('slimmer', (step) => crosses(step, '3.11') && Number(step.after) < Number(step.before));
const CAUSES = [cause('other'), slimmer, cause('third')];

/** Facts of both instances, by version: `n` = 1 takes 4 bytes more. */
function filesOf(sizes: Readonly<Record<string, number>>): FactFile[] {
  return Object.entries(sizes).map(([version, bytes]) => {
    const id: EnvironmentId = `cpython-${version}-64`;
    const facts = size.instances.map((params) => {
      const value = bytes + 4 * Number(params['n']);
      const fact = {
        stdout: '',
        error: null,
        observations: [
          { name: 'size', value },
          { name: 'type', value: 'thing' },
        ],
      };
      return [factKeyOf(size, params), fact as unknown as Fact] as const;
    });
    return {
      environment: { id } as FactFile['environment'],
      facts: Object.fromEntries(facts),
      measurements: {},
    };
  });
}

function madeFrom(sizes: Readonly<Record<string, number>>): ExplainChange<Params> | undefined {
  const changed = withChanges(content, findChanges(content.exercises, filesOf(sizes), CAUSES), CAUSES);
  return changed.exercises.find((exercise) => exercise.kind === 'explain-change');
}

function evidenceOf(sizes: Readonly<Record<string, number>>, params: Params) {
  const reports = new Map<EnvironmentId, Run>();
  for (const { environment, facts } of filesOf(sizes)) {
    const fact = facts[factKeyOf(size, params)];
    if (fact) reports.set(environment.id, fact);
  }
  return { target: 'cpython-3.13-64' as const, reports };
}

const OLD = { '3.9': 56, '3.10': 56, '3.11': 48, '3.12': 48, '3.13': 48 };

test('where nothing differs, nothing is asked', () => {
  expect(madeFrom({ '3.9': 56, '3.10': 56, '3.11': 56 })).toBeUndefined();
});

test('a change with a known cause asks for the cause', () => {
  const made = madeFrom(OLD);
  const [first] = made?.instances ?? [];
  expect(made?.instances.map(instanceKey)).toEqual([
    'from=cpython-3.10-64,of=n=0,to=cpython-3.11-64',
    'from=cpython-3.10-64,of=n=1,to=cpython-3.11-64',
  ]);
  if (!made || !first) return;
  expect(made.prompt(first)).toContain('`sys.getsizeof(x)` is smaller');
  expect(made.choices(first)).toEqual(['Because of other.', 'Because of slimmer.', 'Because of third.']);
  const evidence = evidenceOf(OLD, { n: 0 });
  expect(answerOf(made, first, evidence)).toBe('Because of slimmer.');
  const graded = grade(made, first, 'Because of other.', evidence);
  expect(graded.verdict.kind).toBe('incorrect');
  expect(graded.diagnosis).toHaveProperty('idea', 'another change: because of other');
  const reveal = revealOf(made, first, evidence);
  expect(reveal && made.explain(reveal)).toContain('gives `56 bytes`');
});

test('it is judged by what the environments gave, not by what was once recorded', () => {
  const made = madeFrom(OLD);
  const [first] = made?.instances ?? [];
  if (!made || !first) throw new Error('nothing was made');
  expect(answerOf(made, first, evidenceOf({ ...OLD, '3.10': 48 }, { n: 0 }))).toBeNull();
});

test('the facts of a new interpreter make new instances, which do not name the step', () => {
  const sizes = { ...OLD, '3.15': 40 };
  const before = madeFrom(OLD)?.instances.map(instanceKey) ?? [];
  const made = madeFrom(sizes);
  const added = made?.instances.filter((params) => !before.includes(instanceKey(params))) ?? [];
  expect(added.map(instanceKey)).toEqual(['of=n=0,when=1', 'of=n=1,when=1']);
  const [first] = added;
  if (!made || !first) return;
  expect(made.choices(first)).toHaveLength(4);
  expect(answerOf(made, first, evidenceOf(sizes, { n: 0 }))).toBe(
    'CPython 3.13, 64-bit → CPython 3.15, 64-bit',
  );
  const reveal = revealOf(made, first, evidenceOf(sizes, { n: 0 }));
  expect(reveal && made.explain(reveal)).toContain('What’s New In Python 3.15');
});

test('what is asked shows no value', () => {
  const made = madeFrom({ ...OLD, '3.15': 40 });
  const shown = made?.instances.map((params) =>
    [
      made.title,
      made.prompt(params),
      instanceKey(params),
      ...made.choices(params),
      ...made.hints(params),
    ].join('\n'),
  );
  expect(shown).toHaveLength(4);
  expect(shown?.join('\n')).not.toMatch(/\b(40|44|48|52|56|60)\b/);
});
