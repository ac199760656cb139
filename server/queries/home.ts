import { listAnsweredExercises } from '#db/attempts.ts';
import { listRecentReviews } from '#db/reviews.ts';
import type { Item } from '#domain/lesson/item.ts';
import { lessonsByTrack } from '#domain/lesson/track.ts';
import type { TrackWithLessons } from '#domain/lesson/track.ts';
import { DAY_MS } from '#domain/scheduling/learner-day.ts';
import { OVERVIEW_DAYS, overviewOf } from '#domain/scheduling/overview.ts';
import type { Overview } from '#domain/scheduling/overview.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { listItems, listLessons, listTracks } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { getDayPlan } from './day-plan.ts';

/** The exercise that newcomers are asked: short to read, and few get it right. */
const TEASER = 'lists-exact-size';

/** What the home page says to someone with an account. */
export interface HomeProgress {
  /** The ids of all exercises answered. */
  readonly answered: readonly string[];
  readonly overview: Overview;
}

/** How it is going for this person now. */
export async function getHomeProgress(actor: Actor | null): Promise<HomeProgress> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const { plan, cards, settings, at } = await getDayPlan(actor);
  // A day more than is looked at: learner days do not begin where UTC days do.
  const since = at - (OVERVIEW_DAYS + 1) * DAY_MS;
  const [recent, answered] = await Promise.all([
    listRecentReviews(db, actor.id, since),
    listAnsweredExercises(db, actor.id),
  ]);
  return { answered, overview: overviewOf(cards, recent, plan, at, settings) };
}

/** The question that newcomers are asked; null where its lesson is gone. */
export function findTeaser(): Item | null {
  return listItems(TEASER)[0] ?? null;
}

/** The tracks and their lessons, in order, as the home page lists them. */
export function listCourse(): readonly TrackWithLessons[] {
  const lessons = listLessons().map(({ meta, content }) => ({
    slug: meta.slug,
    title: meta.title,
    summary: meta.summary,
    track: meta.track,
    minutes: meta.minutes,
    exercises: content.exercises.map(({ id }) => id),
  }));
  return lessonsByTrack(listTracks(), lessons);
}
