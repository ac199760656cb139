import type { ServerRun } from '#components/run/server-run.ts';
import type { CodeRun } from '#components/run/use-code-run.ts';
import { unlikeMost } from '#domain/python/compare-runs.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { observed } from '#domain/python/report.ts';
import type { ProbeAnswer } from '#domain/python/run-result.ts';

import { readLiteral } from './read-literal.ts';

/** What was seen of one expression in one environment; null where there is nothing to see. */
export interface Cell {
  readonly text: string | null;
  /** Whether it differs from what most environments gave. */
  readonly differs: boolean;
}

/** What one environment answered, an entry for each expression. */
export interface ObservationRow {
  readonly environment: EnvironmentId;
  readonly cells: readonly Cell[];
}

/**
 * How an expression is asked for. Python writes the value out, so that it reads the same from the browser and from the
 * server.
 */
export function probeOf(expression: string): string {
  return `repr(${expression})`;
}

/** What every environment that has ended answered, the browser's first, with what differs marked. */
export function observations(
  watched: readonly string[],
  browser: CodeRun,
  server: ServerRun,
): readonly ObservationRow[] {
  const rows: { environment: EnvironmentId; texts: readonly (string | null)[] }[] = [];
  if (browser.kind === 'done') {
    const { report } = browser;
    const failed = report.error?.type ?? null;
    const seen = watched.map((expression) => observed(report, expression));
    // A look that fails ends the looking: it is the first that saw nothing.
    const first = seen.indexOf(undefined);
    const texts = seen.map((value, index) =>
      typeof value === 'string' ? value : index === first ? failed : null,
    );
    rows.push({ environment: report.environment.id, texts });
  }
  for (const version of server.kind === 'none' ? [] : server.versions) {
    if (version.state !== 'ended') continue;
    const texts = watched.map((_, index) => textOf(version.answers?.[index]));
    rows.push({ environment: version.environment, texts });
  }
  const differ = watched.map((_, index) => unlikeMost(rows.map(({ texts }) => texts[index] ?? '')));
  return rows.map(({ environment, texts }, row) => ({
    environment,
    cells: texts.map((text, index) => ({ text, differs: differ[index]?.[row] === true })),
  }));
}

function textOf(answer: ProbeAnswer | undefined): string | null {
  if (answer === undefined || answer.value === null) return null;
  return answer.type === 'str' ? readLiteral(answer.value) : String(answer.value);
}
