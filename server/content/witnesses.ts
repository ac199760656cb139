import 'server-only';

import type { Evidence } from '#domain/grading/evidence.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import { recordedAs } from '#domain/lesson/fact.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import { targetOf } from '#domain/lesson/to-item.ts';
import { compareEnvironments } from '#domain/python/environment.ts';
import type { Environment, EnvironmentId } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';

import { listFacts } from './facts.ts';

/** What one environment gave, and whether it ran just now or was recorded. */
export interface Witness {
  readonly environment: Environment;
  readonly report: Pick<Report, 'status' | 'reason' | 'stdout' | 'error' | 'observations'>;
  readonly from: 'run' | 'fact';
  readonly recordedOn: string | null;
}

/** Everything known of an instance: by running it here where that is possible, else by its recorded facts. */
export interface GatheredEvidence {
  /** The environment that the question is graded in. */
  readonly target: EnvironmentId;
  /** By environment; the interpreter that just ran wins over the fact. */
  readonly witnesses: ReadonlyMap<EnvironmentId, Witness>;
  /** The recorded fact of the run that decides, to be shown beside it where the run was disturbed; else null. */
  readonly reference: Witness | null;
  /** The environments that this host has an interpreter for. */
  readonly here: readonly EnvironmentId[];
}

/** What was recorded of an instance, by environment. */
export function listRecorded(
  exercise: Exercise,
  params: Params,
  lesson: string,
): ReadonlyMap<EnvironmentId, Witness> {
  const { id, revision } = recordedAs(exercise, params).exercise;
  const instance = instanceKey(recordedAs(exercise, params).params);
  const recorded = [...listFacts(lesson, id, revision, instance)].map(
    ([environment, { environment: about, fact }]): [EnvironmentId, Witness] => {
      const report = { ...fact, status: fact.error ? ('error' as const) : ('ok' as const) };
      return [environment, { environment: about, report, from: 'fact', recordedOn: fact.recordedOn }];
    },
  );
  return inOrder(new Map(recorded));
}

/** All that the recorded facts say of an instance, without running anything. */
export function recordedEvidence(
  exercise: Exercise,
  params: Params,
  lesson: string,
  here: readonly EnvironmentId[],
): GatheredEvidence {
  const witnesses = listRecorded(exercise, params, lesson);
  return { target: targetOf(exercise, params), witnesses, reference: null, here };
}

/** The oldest version first. */
export function inOrder(witnesses: ReadonlyMap<EnvironmentId, Witness>): ReadonlyMap<EnvironmentId, Witness> {
  return new Map([...witnesses].toSorted(([a], [b]) => compareEnvironments(a, b)));
}

/** What grading looks at. */
export function evidenceOf({ target, witnesses }: GatheredEvidence): Evidence {
  return { target, reports: new Map([...witnesses].map(([id, { report }]) => [id, report])) };
}
