import Papa from 'papaparse';

/** How a formula begins. Papa's own pattern knows none of more than one line. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as lines of a table. No cell begins like a formula, which a spreadsheet would run: names come from whoever sent them. */
export function csvLines(rows: unknown[][]): string {
  return rows.length === 0 ? '' : `${Papa.unparse(rows, { newline: '\n', escapeFormulae: FORMULA })}\n`;
}
