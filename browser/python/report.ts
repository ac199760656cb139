import type { Environment } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';

/** Why a run in the browser was stopped. */
export type KilledReason = 'wall-timeout' | 'memory' | 'crash';

/** The report of a run that never came to an end of its own. */
export function killedReport(reason: KilledReason, environment: Environment): Report {
  return { status: 'killed', reason, stdout: '', error: null, observations: [], environment };
}

/** Reads the text of a report. Throws a SyntaxError or TypeError when a program has tampered with it. */
export function parseReport(text: string): Report {
  const report = JSON.parse(text) as Report;
  if (typeof report.status !== 'string' || !Array.isArray(report.observations)) {
    throw new TypeError('The report has no status or no observations.');
  }
  return report;
}
