import { createHash } from 'node:crypto';

import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { DayRule, RatingReview, Review } from '#domain/scheduling/types.ts';

import type { BareCard, BareRating } from './bare-card.ts';

/** Anki moves a rating by milliseconds where another has its instant; nobody answers a card twice in this time (ms). */
const SAME_MOMENT = 1000;

/** What a bare card brings: entries that are new, and how many ratings were in the log already. */
export interface BareEntries {
  readonly added: readonly Review[];
  readonly known: number;
}

/**
 * The entries of the log that a card from another program brings. Ratings are known again by card and instant; new ones get ids
 * that follow from those, so that importing twice adds nothing.
 * @param log What this person's log holds of the card.
 * @param now Milliseconds since the epoch.
 */
export function entriesOfBareCard(
  personId: string,
  { key, ratings, resets, suspended }: BareCard,
  log: readonly Review[],
  rule: DayRule,
  now: number,
): BareEntries {
  const idOf = (what: string, at: number): string => derivedId(`${personId} ${key} ${what} ${at}`);
  const known = new Set(log.map(({ id }) => id));
  const moments = new Set(log.map(({ type, at }) => momentOf(type, at)));
  const isNew = (type: Review['type'], at: number, id: string | null): boolean =>
    !(id !== null && known.has(id)) &&
    [-SAME_MOMENT, 0, SAME_MOMENT].every((shift) => !moments.has(momentOf(type, at + shift)));
  const toReview = ({ id, at, day, rating, interval }: BareRating): RatingReview => ({
    type: 'rating',
    id: id ?? idOf('rating', at),
    card: key,
    attempt: idOf('attempt', at),
    rating,
    interval,
    at,
    day: day ?? learnerDay(at, rule),
  });
  const added: Review[] = ratings.filter(({ at, id }) => isNew('rating', at, id)).map(toReview);
  const knownRatings = ratings.length - added.length;
  for (const at of resets.filter((each) => isNew('reset', each, null))) {
    added.push({ type: 'reset', id: idOf('reset', at), card: key, at, day: learnerDay(at, rule) });
  }
  // Where this account knows the card already, it knows better.
  if (suspended && log.length === 0) {
    added.push({ type: 'suspend', id: idOf('suspend', 0), card: key, at: now, day: learnerDay(now, rule) });
  }
  return { added, known: knownRatings };
}

function momentOf(type: Review['type'], at: number): string {
  return `${type} ${Math.floor(at / SAME_MOMENT)}`;
}

/** A UUID that follows from a text (RFC 9562, version 8). */
function derivedId(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
