import { listCards } from '#db/cards.ts';
import { listLearnerDays } from '#db/learner-days.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { statisticsOf } from '#domain/statistics/statistics.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { tallyOldLog } from '#server/commands/tally-old-log.ts';
import { findExercise, listLessons } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { learnerSettings } from './learner-settings.ts';

/** What an idea is called, and where it is taught. */
export interface IdeaPlace {
  readonly title: string;
  /** The slug of its lesson. */
  readonly lesson: string;
}

/** This person's statistics. */
export async function getStatistics(actor: Actor | null): Promise<Statistics> {
  allow(actor, 'keep-progress');
  await tallyOldLog(actor);
  const { db } = store();
  const [{ dayRule }, cards, days] = await Promise.all([
    learnerSettings(db, actor.id),
    listCards(db, actor.id),
    listLearnerDays(db, actor.id),
  ]);
  const kept = cards.filter(({ key }) => findExercise(key) !== null);
  return statisticsOf(days, kept, learnerDay(now(), dayRule));
}

/** Where each of these ideas is taught, by its key; of all ideas without `keys`. Those that are gone are absent. */
export function placesOfIdeas(keys?: readonly string[]): Readonly<Record<string, IdeaPlace>> {
  const wanted = keys ?? listLessons().flatMap(({ content }) => content.exercises.map(({ id }) => id));
  return Object.fromEntries(
    wanted.flatMap((key): [string, IdeaPlace][] => {
      const placed = findExercise(key);
      return placed ? [[key, { title: placed.exercise.title, lesson: placed.lesson.meta.slug }]] : [];
    }),
  );
}
