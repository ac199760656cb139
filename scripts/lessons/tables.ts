import type { CoveredHeading } from './coverage.ts';
import { sum } from './rows.ts';
import type { LessonRow, Totals } from './rows.ts';

/** Lessons as text, a line each, and their totals. */
export function lessonTable(rows: readonly LessonRow[], totals: Totals): string {
  const cells = rows.map((row) => [
    `${row.track} ${row.position}`,
    row.slug + (row.outside ? ' (outside)' : ''),
    `${row.minutes} min`,
    `${sum(row.exercises)} exercises`,
    `${row.instances} instances`,
    `${sum(row.facts)} facts in ${Object.keys(row.facts).length} environments`,
  ]);
  const kinds = Object.entries(totals.byKind)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([kind, count]) => `${count} ${kind}`);
  return [
    ...aligned(cells),
    '',
    `${totals.lessons} lessons, ${totals.minutes} minutes, ${totals.exercises} exercises, ${totals.instances} instances, ${totals.facts} facts`,
    kinds.join(', '),
  ].join('\n');
}

/** The guide's headings as text, a line each with the lessons that teach it. */
export function coverageTable(rows: readonly CoveredHeading[]): string {
  const cells = rows.map(({ heading, line, level, lessons, throughParts }) => [
    String(line).padStart(3),
    '  '.repeat(level - 1) + heading,
    lessons.length === 0 ? 'MISSING' : `${lessons.join(', ')}${throughParts ? ' (through its parts)' : ''}`,
  ]);
  const missing = rows.filter(({ lessons }) => lessons.length === 0).length;
  return [...aligned(cells), '', `${rows.length - missing} of ${rows.length} headings are taught`].join('\n');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
