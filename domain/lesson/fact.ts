import type { Exercise, Params } from './exercise.ts';
import { instanceKey } from './instance.ts';
import type { Environment } from '#domain/python/environment.ts';
import type { Json, Observation, PythonError } from '#domain/python/report.ts';

/** Where and when something was recorded. */
export interface Provenance {
  /** A short hash of the check request, so that a changed question is noticed. */
  readonly request: string;
  /** Full version of the interpreter that gave it, such as `3.13.0`. */
  readonly version: string;
  /** That interpreter's build: `Environment.build`. */
  readonly build: string;
  /** The day it was recorded, `YYYY-MM-DD`. */
  readonly recordedOn: string;
  /** A short hash of everything else, so that an edit by hand is noticed where the interpreter is absent, too. */
  readonly digest: string;
}

/** A recorded report of one instance in one environment. */
export interface Fact extends Provenance {
  readonly stdout: string;
  readonly error: PythonError | null;
  readonly observations: readonly Observation[];
}

/** A recorded number of the prose. */
export interface MeasuredFact extends Provenance {
  readonly value: Json;
}

/** One lesson's facts in one environment: the content of `lessons/<lesson>/facts/<environment>.json`. */
export interface FactFile {
  /** As it was at the last recording. What was kept from earlier ones names its own version and build. */
  readonly environment: Environment;
  /** By `factKey`. */
  readonly facts: { readonly [key: string]: Fact };
  /** By the measurement's name. */
  readonly measurements: { readonly [name: string]: MeasuredFact };
}

/** The key of a fact within its file: `list-append-growth@1/from=8`. */
export function factKey(exercise: string, revision: number, instance: string): string {
  return `${exercise}@${revision}/${instance}`;
}

/** The exercise and instance under which an instance's facts are kept: its own, or those whose change it asks about. */
export function recordedAs(
  exercise: Exercise,
  params: Params,
): { readonly exercise: Exercise; readonly params: Params } {
  return exercise.kind === 'explain-change' ? exercise.source(params) : { exercise, params };
}

/** The key of an instance's facts. */
export function factKeyOf(exercise: Exercise, params: Params): string {
  const owner = recordedAs(exercise, params);
  return factKey(owner.exercise.id, owner.exercise.revision, instanceKey(owner.params));
}
