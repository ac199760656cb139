import type { Environment } from '#domain/python/environment.ts';
import type { Json, Observation, PythonError } from '#domain/python/report.ts';

/** A recorded report of one instance in one environment. */
export interface Fact {
  readonly stdout: string;
  readonly error: PythonError | null;
  readonly observations: readonly Observation[];
  /** A short hash of the check request, so that a changed question is noticed. */
  readonly request: string;
  /** The day it was recorded, `YYYY-MM-DD`. */
  readonly recordedOn: string;
}

/** A recorded number of the prose. */
export interface MeasuredFact {
  readonly value: Json;
  readonly request: string;
  readonly recordedOn: string;
}

/** One lesson's facts in one environment: the content of `lessons/<lesson>/facts/<environment>.json`. */
export interface FactFile {
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
