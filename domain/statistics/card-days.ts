import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { Confidence } from '#domain/lesson/prediction.ts';
import { applyReview, standingReviews } from '#domain/scheduling/cards.ts';
import { retrievabilityOn } from '#domain/scheduling/fsrs.ts';
import { daysBetween } from '#domain/scheduling/learner-day.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card, LearnerDay, RatingReview, Review } from '#domain/scheduling/types.ts';
import { waitsSince } from '#domain/scheduling/waits-since.ts';

import { addTallies, isEmptyTally, NO_TALLY, roundChance } from './day-tally.ts';
import type { DayTally, RetentionTally } from './day-tally.ts';

/** From this interval on (days) a card counts as mature, as in Anki. */
export const MATURE_DAYS = 21;

/** An answer that takes longer was left lying: it counts as a quarter of an hour. */
export const LONGEST_ANSWER_MS = 900_000;

/** What an attempt adds to the rating that it led to. */
export interface RatedAttempt {
  readonly elapsedMs: number;
  readonly verdict: VerdictKind;
  readonly confidence: Confidence;
}

/** A card, and what was answered of it on each day. */
export interface TalliedCard {
  /** Null when no rating of it stands. */
  readonly card: Card | null;
  readonly days: ReadonlyMap<LearnerDay, DayTally>;
}

/**
 * Replays a card as `replayReviews` does, and counts its days on the way. The chances are those of the memory state that
 * the settings now give: other weights change what was expected, and never what was answered.
 * @param log Reviews of one card.
 * @param attempts By id, those of the card. A rating without one (of an imported log) took no time and had no confidence.
 */
export function tallyCard(
  log: readonly Review[],
  attempts: ReadonlyMap<string, RatedAttempt>,
  settings: ReviewSettings,
): TalliedCard {
  const days = new Map<LearnerDay, DayTally>();
  let card: Card | null = null;
  for (const deed of standingReviews(log)) {
    const { day } = deed;
    const so = days.get(day) ?? NO_TALLY;
    const waited = waitOf(card, day);
    const tally =
      deed.type === 'rating'
        ? { ...ratingTally(card, deed, attempts.get(deed.attempt), so.answers === 0, settings), waited }
        : { ...NO_TALLY, waited };
    if (!isEmptyTally(tally)) days.set(day, addTallies(so, tally));
    card = applyReview(card, deed, settings);
  }
  return { card, days };
}

function ratingTally(
  before: Card | null,
  { day, rating }: RatingReview,
  attempt: RatedAttempt | undefined,
  isFirstOfDay: boolean,
  settings: ReviewSettings,
): DayTally {
  const isRight = attempt ? attempt.verdict === 'correct' : rating !== 'again';
  const right = Number(isRight);
  const tally: DayTally = {
    ...NO_TALLY,
    answers: 1,
    right,
    met: Number(before === null),
    elapsedMs: Math.min(attempt?.elapsedMs ?? 0, LONGEST_ANSWER_MS),
    ...(attempt && {
      confidence: { ...NO_TALLY.confidence, [attempt.confidence]: { answers: 1, right } },
    }),
  };
  // Anki's true retention: what is repeated on the same day tells of the minutes before, not of memory.
  if (before?.state !== 'review' || !isFirstOfDay) return tally;
  const retention: RetentionTally = {
    reviews: 1,
    remembered: Number(rating !== 'again'),
    expected: roundChance(retrievabilityOn(before, day, settings.weights)),
  };
  const isMature = daysBetween(before.lastDay, before.dueDay) >= MATURE_DAYS;
  return { ...tally, [isMature ? 'mature' : 'young']: retention };
}

/** How many days the card had waited before this one. */
function waitOf(card: Card | null, day: LearnerDay): DayTally['waited'] {
  const since = card && waitsSince(card);
  const days = since ? daysBetween(since, day) : 0;
  return days > 0 ? { [days]: 1 } : {};
}
