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

/** Of so many of its exercises a lesson is thought to have been read: a share from 0 to 1. */
const READ = 0.5;

/**
 * The exercises without a card, of lessons mostly read on earlier days, in the order of the course. One question of a lesson
 * is a look inside, and nobody is asked tomorrow what they have not read.
 */
export function newcomers(
  known: readonly PlacedCard[],
  metToday: ReadonlySet<string>,
  course: readonly CoursePlace[],
): Placed[] {
  const keys = new Set(known.map(({ key }) => key));
  const counts = new Map<string, { exercises: number; met: number }>();
  for (const { exercise, lesson } of course) {
    const { exercises, met } = counts.get(lesson) ?? { exercises: 0, met: 0 };
    const isMet = keys.has(exercise) && !metToday.has(exercise);
    counts.set(lesson, { exercises: exercises + 1, met: met + (isMet ? 1 : 0) });
  }
  const isRead = (lesson: string): boolean => {
    const { exercises, met } = counts.get(lesson) ?? { exercises: 0, met: 0 };
    return met > 0 && met >= READ * exercises;
  };
  return course
    .filter(({ exercise, lesson }) => !keys.has(exercise) && isRead(lesson))
    .map(({ exercise, lesson }) => ({ key: exercise, lesson }));
}
