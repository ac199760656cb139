import { shortEnvironment } from '#domain/claim/claim-verdict.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { ClaimEntry } from './entries.ts';

/** Characters of a value that a table has room for. */
const VALUE_WIDTH = 40;

/** The ledger as a table, with counts below. */
export function claimTable(entries: readonly ClaimEntry[]): string {
  const rows = entries.map(({ id, lines, says, environments }) => [
    lines[0] === lines[1] ? `${lines[0]}` : `${lines[0]}–${lines[1]}`,
    id,
    says,
    valuesText(environments),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const testable = entries.filter(({ probe }) => probe !== null);
  const asked = testable.filter(({ exercises }) => exercises.length > 0).length;
  return [
    ...table.map((line) => line.trimEnd()),
    '',
    `${entries.length} claims: ${counted(entries.map(({ verdict }) => verdict))}`,
    `by area: ${counted(entries.map(({ area }) => area))}`,
    `${testable.length} testable, ${asked} of them asked by an exercise`,
  ].join('\n');
}

/** What was seen where, environments with one value together: `3.9 3.10: 49; Pyodide: 41`. */
function valuesText(environments: ClaimEntry['environments']): string {
  const places = new Map<string, string[]>();
  for (const [id, { value }] of Object.entries(environments)) {
    const text = JSON.stringify(value).slice(0, VALUE_WIDTH);
    places.set(text, [...(places.get(text) ?? []), shortEnvironment(id as EnvironmentId)]);
  }
  return [...places].map(([value, names]) => `${names.join(' ')}: ${value}`).join('; ');
}

/** How often each word occurs: `false 3, true 12`. */
function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([word, count]) => `${word} ${count}`)
    .toSorted((a, b) => a.localeCompare(b))
    .join(', ');
}
