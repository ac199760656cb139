import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckRequest } from '#domain/python/check-request.ts';
import { observed, type Json, type Report } from '#domain/python/report.ts';

/** One golden case; `python-checkers/golden/README.md` says what each field means. */
export interface GoldenCase {
  readonly name: string;
  readonly request: CheckRequest;
  readonly observed?: { readonly [name: string]: Json };
  readonly bare?: string;
  readonly factor?: number;
  readonly stdout?: string;
  readonly status?: Report['status'];
  readonly reason?: string;
  readonly error?: string;
  readonly traceback?: string;
  readonly needs?: 'threads' | 'processes';
  readonly lacks?: 'threads';
}

const FOLDER = join(process.cwd(), 'python-checkers', 'golden');

/** All golden cases. */
export const GOLDEN_CASES: readonly GoldenCase[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as GoldenCase[]);

/** What of a report is not as the case says, as sentences. `bare` is what a run without the checkers saw. */
export function violations(
  golden: GoldenCase,
  report: Report,
  bare: { readonly [name: string]: Json },
): readonly string[] {
  const found: string[] = [];
  const expectSame = (what: string, wanted: unknown, got: unknown): void => {
    if (!agree(wanted, got))
      found.push(`${what} should be ${JSON.stringify(wanted)}, is ${JSON.stringify(got)}`);
  };
  expectSame('status', golden.status ?? 'ok', report.status);
  expectSame('reason', golden.reason, report.reason);
  expectSame('error', golden.error, report.error?.type);
  if (golden.stdout !== undefined) expectSame('stdout', golden.stdout, report.stdout);
  if (golden.traceback !== undefined) expectSame('traceback', golden.traceback, report.error?.traceback);
  if (/File "(?!program\.py|step\.py)/.test(report.error?.traceback ?? ''))
    found.push('a traceback shows a foreign file');
  for (const [name, value] of Object.entries(golden.observed ?? {})) {
    // Absent and null are the same here: both mean that there was nothing to see.
    expectSame(name, value, observed(report, name) ?? null);
  }
  for (const [name, value] of Object.entries(bare)) {
    const now = observed(report, name);
    if (!agree(value, now, golden.factor)) {
      found.push(`${name} is ${JSON.stringify(now)}, but without the checker ${JSON.stringify(value)}`);
    }
  }
  return found;
}

/** Whether two values are equal, numbers within a factor where one is given. */
function agree(wanted: unknown, got: unknown, factor?: number): boolean {
  if (factor !== undefined && typeof wanted === 'number' && typeof got === 'number') {
    return Math.max(wanted / got, got / wanted) <= factor;
  }
  if (wanted === null || typeof wanted !== 'object' || got === null || typeof got !== 'object')
    return wanted === got;
  const keys = Object.keys(wanted);
  return (
    keys.length === Object.keys(got).length &&
    keys.every((key) =>
      agree((wanted as Record<string, unknown>)[key], (got as Record<string, unknown>)[key], factor),
    )
  );
}
