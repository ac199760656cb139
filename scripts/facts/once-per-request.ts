import type { Report } from '#domain/python/report.ts';
import type { Case } from './cases.ts';

/** Runs each distinct request once: instances that only ask different things about one program share its report. */
export function oncePerRequest(run: (one: Case) => Promise<Report>): (one: Case) => Promise<Report> {
  const reports = new Map<string, Promise<Report>>();
  return (one) => {
    const known = reports.get(one.hash) ?? run(one);
    reports.set(one.hash, known);
    return known;
  };
}
