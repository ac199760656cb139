import { median } from '#domain/median.ts';

/** Rows of cells under headings, aligned: the first column to the left, the others to the right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}

/** A table of measured durations in milliseconds, one row per name: how many, the shortest, the median, the longest. */
export function durationTable(durations: ReadonlyMap<string, readonly number[]>): string {
  const rows = [...durations].map(([name, values]) => {
    const sorted = values.toSorted((a, b) => a - b);
    return [
      name,
      String(sorted.length),
      ...[sorted[0], median(sorted), sorted.at(-1)].map((value) => showMs(value)),
    ];
  });
  return table(['', 'n', 'min', 'median', 'max'], rows);
}

/** The same, one row per name: how many, the median, what 95 of a hundred do not exceed, the longest. */
export function percentileTable(durations: ReadonlyMap<string, readonly number[]>): string {
  const rows = [...durations].map(([name, values]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const shown = [median(sorted), percentile95(sorted), sorted.at(-1)];
    return [name, String(values.length), ...shown.map((value) => showMs(value))];
  });
  return table(['', 'n', 'median', '95 %', 'max'], rows);
}

/** What 95 of a hundred values do not exceed; undefined where there is none. */
export function percentile95(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil(0.95 * values.length) - 1];
}

/** Milliseconds with three digits that mean something. */
function showMs(value: number | undefined): string {
  if (value === undefined) return '–';
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
