import type { Review } from '#domain/scheduling/types.ts';

import { csvLines } from './csv-lines.ts';

/** The columns of the whole review log. Which are filled depends on the type of the entry. */
export const REVIEW_COLUMNS = [
  'id',
  'card',
  'type',
  'at',
  'day',
  'attempt',
  'rating',
  'interval',
  'voids',
  'reason',
  'to',
  'because',
] as const;

/** The first line. */
export const REVIEWS_CSV_HEADER = `${REVIEW_COLUMNS.join(',')}\n`;

/** Lines of the whole review log: what was rated and what else was done, taken back or not. Instants are UTC. */
export function reviewsCsvLines(log: readonly Review[]): string {
  const rows = log.map((review) => {
    const cells: Partial<Record<string, unknown>> = { ...review, at: new Date(review.at).toISOString() };
    return REVIEW_COLUMNS.map((column) => cells[column] ?? '');
  });
  return csvLines(rows);
}
