import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';

/** The part of a report, or of a fact, that grading looks at. */
export type Run = Pick<Report, 'stdout' | 'error' | 'observations'>;

/** What is known about one instance: a run per environment, live or recorded. */
export interface Evidence {
  /** The environment the question is about. */
  readonly target: EnvironmentId;
  readonly reports: ReadonlyMap<EnvironmentId, Run>;
}

/** The same runs, asked about another environment. */
export function retarget(evidence: Evidence, target: EnvironmentId): Evidence {
  return { target, reports: evidence.reports };
}
