import type { Review } from '#domain/scheduling/types.ts';

import type { BareCard } from './bare-card.ts';
import type { PersonData } from './person-data.ts';
import type { ReadImport } from './read-import.ts';

/** What the process that reads imports writes, as lines of JSON: what is in the file, part by part, or why it cannot be taken. */
export type ReaderLine =
  | { readonly refused: string; readonly status: number }
  | { readonly broken: string }
  /** Its lists are empty: they follow. */
  | { readonly data: PersonData }
  | { readonly reviews: readonly Review[] }
  | { readonly attempts: PersonData['attempts'] }
  | { readonly cards: readonly BareCard[] };

/** What was read, in parts that are each a moment's work to take in. */
export function* linesOf(read: ReadImport): Generator<ReaderLine> {
  if ('cards' in read) {
    for (const cards of partsOf(read.cards, 20)) yield { cards };
    return;
  }
  yield { data: { ...read.data, reviews: [], attempts: [] } };
  for (const reviews of partsOf(read.data.reviews, 500)) yield { reviews };
  for (const attempts of partsOf(read.data.attempts, 500)) yield { attempts };
}

function* partsOf<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
