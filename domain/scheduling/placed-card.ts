import type { CoursePlace } from '#domain/lesson/course-place.ts';

import { retrievabilityOn } from './fsrs.ts';
import type { ReviewSettings } from './settings.ts';
import type { Placed } from './siblings-apart.ts';
import type { Card, LearnerDay } from './types.ts';

/** A card with its place in the course and the chance (0 to 1) that it is remembered today. */
export interface PlacedCard extends Placed {
  readonly card: Card;
  readonly place: number;
  readonly chance: number;
}

/** The cards whose exercises are in the course. One that was taken out of its lesson waits, unasked, for its return. */
export function placeCards(
  cards: readonly Card[],
  course: readonly CoursePlace[],
  today: LearnerDay,
  weights: ReviewSettings['weights'],
): PlacedCard[] {
  const places = new Map(course.map(({ exercise, lesson }, place) => [exercise, { lesson, place }]));
  return cards.flatMap((card) => {
    const at = places.get(card.key);
    return at ? [{ ...at, card, key: card.key, chance: retrievabilityOn(card, today, weights) }] : [];
  });
}

/** The exercises without a card, of lessons begun on an earlier day, in the order of the course. */
export function newcomers(
  known: readonly PlacedCard[],
  metToday: ReadonlySet<string>,
  course: readonly CoursePlace[],
): Placed[] {
  const keys = new Set(known.map(({ key }) => key));
  const begun = new Set(known.filter(({ key }) => !metToday.has(key)).map(({ lesson }) => lesson));
  return course
    .filter(({ exercise, lesson }) => begun.has(lesson) && !keys.has(exercise))
    .map(({ exercise, lesson }) => ({ key: exercise, lesson }));
}
