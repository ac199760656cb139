import type { Environment } from './environment.ts';

/** Anything that crosses from Python as JSON text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One thing a checker saw. */
export interface Observation {
  readonly name: string;
  readonly value: Json;
}

/** How the run ended. `killed` and `refused` are the runner's words; the checker says `ok` or `error`. */
export type ReportStatus = 'ok' | 'error' | 'killed' | 'refused';

/** A Python exception as the learner would see it. */
export interface PythonError {
  readonly type: string;
  readonly message: string;
  /** The traceback of the learner's own lines; the checker's frames are left out. */
  readonly traceback: string;
}

/** Everything one run produced. */
export interface Report {
  readonly status: ReportStatus;
  /** Why a run was killed or refused, such as `wall-timeout`, `memory`, `output-limit`. */
  readonly reason?: string;
  readonly stdout: string;
  readonly error: PythonError | null;
  readonly observations: readonly Observation[];
  readonly environment: Environment;
}

/** What a report saw under a name, or undefined when it did not look. `stdout` names the text printed. */
export function observed(report: Pick<Report, 'stdout' | 'observations'>, name: string): Json | undefined {
  if (name === 'stdout') return report.stdout;
  return report.observations.find((observation) => observation.name === name)?.value;
}
