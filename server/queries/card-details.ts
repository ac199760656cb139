import { listRatedAttempts } from '#db/attempts.ts';
import type { Attempt } from '#db/attempts.ts';
import { listReviews } from '#db/reviews.ts';
import { cardHistory } from '#domain/scheduling/card-history.ts';
import type { HistoryEntry } from '#domain/scheduling/card-history.ts';
import type { CardRow } from '#domain/scheduling/card-row.ts';
import { forgettingCurve } from '#domain/scheduling/forgetting-curve.ts';
import type { ForgettingCurve } from '#domain/scheduling/forgetting-curve.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { findExercise, listItems } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { standingOf } from './cards.ts';
import { learnerSettings } from './learner-settings.ts';

/** An entry of a card's history with what is known of its attempt. */
export interface CardDetailsEntry extends HistoryEntry {
  /** Null for what is no rating. */
  readonly attempt: Pick<Attempt, 'verdict' | 'confidence' | 'elapsedMs'> | null;
}

/** Everything about one card. */
export interface CardDetails {
  readonly key: string;
  readonly title: string;
  /** What is asked, for example. There is no answer in it. */
  readonly promptHtml: string;
  readonly lesson: { readonly slug: string; readonly title: string };
  /** Null after a reset, or when every answer was taken back. */
  readonly card: Card | null;
  readonly standing: Pick<CardRow, 'condition' | 'leech' | 'due' | 'chance'> | null;
  /** The latest first. */
  readonly history: readonly CardDetailsEntry[];
  /** Null when no answer stands. */
  readonly curve: ForgettingCurve | null;
  readonly settings: LearnerSettings;
  readonly today: LearnerDay;
}

/** One card of this person, or null where they never answered it or the course has no such exercise. */
export async function findCardDetails(actor: Actor | null, key: string): Promise<CardDetails | null> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const placed = findExercise(key);
  const item = listItems(key)[0];
  const reviews = await listReviews(db, actor.id, key);
  if (placed === null || item === undefined || reviews.length === 0) return null;
  const settings = await learnerSettings(db, actor.id);
  const attempts = await listRatedAttempts(db, actor.id, key);
  const at = now();
  const today = learnerDay(at, settings.dayRule);
  const history = cardHistory(reviews, settings);
  const card = history.at(-1)?.after ?? null;
  return {
    key,
    title: item.title,
    promptHtml: item.promptHtml,
    lesson: placed.lesson.meta,
    card,
    standing: card && standingOf(card, at, settings),
    history: history
      .map((one) => ({
        ...one,
        attempt: one.entry.type === 'rating' ? (attempts.get(one.entry.attempt) ?? null) : null,
      }))
      .toReversed(),
    curve: forgettingCurve(history, today, settings),
    settings,
    today,
  };
}
