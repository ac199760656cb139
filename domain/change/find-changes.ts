import { answerOf } from '#domain/grading/answer-of.ts';
import type { Run } from '#domain/grading/evidence.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import { factKeyOf, type FactFile } from '#domain/lesson/fact.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { observed } from '#domain/python/report.ts';
import type { Cause } from './cause.ts';
import { stepsBetween, type SeenStep, type Step } from './step.ts';

/** What became of one instance at one step. */
export interface StepOutcome extends Step {
  readonly changed: boolean;
  /** Whether the number rose; null where it is no number, or the same. */
  readonly rose: boolean | null;
  /** The ids of the causes behind the change; none where nobody has written one down, or nothing changed. */
  readonly causes: readonly string[];
}

/** An instance whose answer is not the same everywhere, as plain data. */
export interface ChangedInstance {
  readonly exercise: string;
  readonly instance: string;
  /** All steps on both sides of which it has an answer. */
  readonly steps: readonly StepOutcome[];
}

/** Checks that give the same whenever they are run: what differs between two environments is the environments' doing. */
const REPEATABLE: ReadonlySet<string> = new Set(['sizes', 'growth', 'output']);
const KINDS: ReadonlySet<string> = new Set(['predict-size', 'predict-growth', 'predict-output']);

/** The instances of a lesson whose recorded answers differ between environments, each different program once. */
export function findChanges(
  exercises: readonly Exercise[],
  files: readonly FactFile[],
  causes: readonly Cause[],
): readonly ChangedInstance[] {
  return exercises.filter(isComparable).flatMap((exercise) => {
    const programs = new Set<string>();
    return exercise.instances.flatMap((params) => {
      const steps = stepsOf(exercise, params, files, causes);
      const key = JSON.stringify([exercise.check(params, exercise.code(params)), steps]);
      if (!steps.some(({ changed }) => changed) || programs.has(key)) return [];
      programs.add(key);
      return [{ exercise: exercise.id, instance: instanceKey(params), steps }];
    });
  });
}

function isComparable(exercise: Exercise): boolean {
  const [first] = exercise.instances;
  return (
    KINDS.has(exercise.kind) &&
    !exercise.needs?.length &&
    first !== undefined &&
    REPEATABLE.has(exercise.check(first, exercise.code(first)).checker)
  );
}

function stepsOf(
  exercise: Exercise,
  params: Params,
  files: readonly FactFile[],
  causes: readonly Cause[],
): readonly StepOutcome[] {
  const key = factKeyOf(exercise, params);
  const runs = new Map<EnvironmentId, Run>();
  for (const { environment, facts } of files) {
    const fact = facts[key];
    if (fact) runs.set(environment.id, fact);
  }
  const answers = new Map<EnvironmentId, Prediction>();
  for (const target of runs.keys()) {
    const answer = answerOf(exercise, params, { target, reports: runs });
    if (answer !== null) answers.set(target, answer);
  }
  return stepsBetween([...answers.keys()]).flatMap(({ from, to }): StepOutcome[] => {
    const [before, after, runBefore, runAfter] = [
      answers.get(from),
      answers.get(to),
      runs.get(from),
      runs.get(to),
    ];
    if (before === undefined || after === undefined || !runBefore || !runAfter) return [];
    if (JSON.stringify(before) === JSON.stringify(after))
      return [{ from, to, changed: false, rose: null, causes: [] }];
    const type = observed(runAfter, 'type');
    const { checker } = exercise.check(params, exercise.code(params));
    const seen: SeenStep = {
      from,
      to,
      checker,
      subject: checker === 'sizes' && typeof type === 'string' ? type : (exercise.subject ?? null),
      before,
      after,
      observed: (name) => [observed(runBefore, name), observed(runAfter, name)],
    };
    const rose = typeof before === 'number' && typeof after === 'number' ? after > before : null;
    const behind = causes.filter((cause) => cause.applies(seen)).map(({ id }) => id);
    return [{ from, to, changed: true, rose, causes: behind }];
  });
}
