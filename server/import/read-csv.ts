import Papa from 'papaparse';
import { z } from 'zod';

import { RATINGS } from '#domain/scheduling/types.ts';
import type { Review } from '#domain/scheduling/types.ts';
import { CARDS_CSV_HEADER } from '#server/export/cards-csv.ts';
import { FSRS_LOG_HEADER } from '#server/export/fsrs-log.ts';
import { REVIEWS_CSV_HEADER } from '#server/export/reviews-csv.ts';

import type { BareCard } from './bare-card.ts';
import { groupedBy } from './grouped-by.ts';
import { importError } from './import-error.ts';
import { ENTRIES_AT_MOST, ReviewSchema } from './person-data.ts';

/** A table of ours. */
export type ReadTable = { readonly reviews: Review[] } | { readonly cards: BareCard[] };

/**
 * A table of our own export: `reviews.csv` or `revlog.csv`, as it was or as a spreadsheet saved it.
 * @throws AppError with the line that does not serve, or when it is another table.
 */
export function readCsv(text: string): ReadTable {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.startsWith(CARDS_CSV_HEADER.slice(0, '#separator'.length))) {
    throw importError(
      'This table holds the texts of cards, for Anki, and no reviews. Choose the whole archive, or reviews.csv in it.',
    );
  }
  const { data, meta, errors } = Papa.parse<Record<string, string>>(plain, {
    header: true,
    skipEmptyLines: true,
    preview: ENTRIES_AT_MOST + 1,
  });
  const [error] = errors.filter(({ type }) => type !== 'Delimiter');
  if (error) throw importError(`Line ${(error.row ?? 0) + 2} of the table is damaged.`);
  if (data.length > ENTRIES_AT_MOST)
    throw importError('There are more lines in this table than Heapwise takes.', 413);
  const has = (header: string): boolean =>
    header
      .trim()
      .split(',')
      .every((column) => meta.fields?.includes(column));
  if (has(REVIEWS_CSV_HEADER)) return { reviews: data.map(reviewOf) };
  if (has(FSRS_LOG_HEADER)) return { cards: cardsOf(data) };
  throw importError(
    'This is no table that Heapwise exported. Choose the whole archive, or reviews.csv, revlog.csv or data.json in it.',
  );
}

const instantOfText = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

function reviewOf(row: Record<string, string>, place: number): Review {
  const filled = Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
  const at = instantOfText.safeParse(filled['at']);
  const parsed = ReviewSchema.safeParse({
    because: null,
    ...filled,
    at: at.data,
    ...(filled['interval'] !== undefined && { interval: Number(filled['interval']) }),
  });
  if (!parsed.success) throw wrongLine(place, parsed.error);
  return parsed.data;
}

const RatingSchema = z.object({
  exercise: z.string().min(1).max(100),
  review_id: z.string().min(1).max(64),
  review_time: z.coerce.number().int().min(0).max(8_000_000_000_000),
  review_rating: z.coerce.number().int().min(1).max(4),
  day: z.iso.date(),
  interval: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(36_500)]),
});

function cardsOf(rows: readonly Record<string, string>[]): BareCard[] {
  const ratings = rows.map((row, place) => {
    const parsed = RatingSchema.safeParse(row);
    if (!parsed.success) throw wrongLine(place, parsed.error);
    return parsed.data;
  });
  return [...groupedBy(ratings, ({ exercise }) => exercise)].map(([key, own]) => ({
    key,
    ratings: own.map(({ review_id: id, review_time: at, review_rating, day, interval }) => ({
      id,
      at,
      day,
      rating: RATINGS[review_rating - 1] ?? 'good',
      interval,
    })),
    resets: [],
    suspended: false,
  }));
}

function wrongLine(place: number, error: z.ZodError) {
  const column = error.issues[0]?.path.join('.') ?? '';
  return importError(`Line ${place + 2} of the table cannot be read${column && ` (column “${column}”)`}.`);
}
