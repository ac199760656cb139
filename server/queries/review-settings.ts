import { listCards } from '#db/cards.ts';
import { listTimesOfRight } from '#db/attempts.ts';
import { addDays, learnerDay } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';
import { USUAL_OF_LAST, usualTime } from '#domain/scheduling/usual-time.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { listPlaces } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { learnerSettings } from './learner-settings.ts';

/** What the page about review settings shows. */
export interface ReviewSettingsScreen {
  readonly settings: LearnerSettings;
  readonly today: LearnerDay;
  /** The earliest day that can be a target. */
  readonly tomorrow: LearnerDay;
  readonly cards: readonly Card[];
  /** How many exercises have no card yet. */
  readonly unmet: number;
  /** The median time of a right answer (ms); null while too few are known. */
  readonly answerMs: number | null;
}

/** How this person is scheduled, and what its cost can be simulated from. */
export async function getReviewSettings(actor: Actor | null): Promise<ReviewSettingsScreen> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const places = listPlaces().map(({ exercise }) => exercise);
  const [settings, kept, times] = await Promise.all([
    learnerSettings(db, actor.id),
    listCards(db, actor.id),
    listTimesOfRight(db, actor.id, places, USUAL_OF_LAST),
  ]);
  const today = learnerDay(now(), settings.dayRule);
  const known = new Set(places);
  const cards = kept.filter(({ key }) => known.has(key));
  return {
    settings,
    today,
    tomorrow: addDays(today, 1),
    cards,
    unmet: places.length - cards.length,
    answerMs: usualTime(times),
  };
}
