import { listCards } from '#db/cards.ts';
import { conditionOf } from '#domain/scheduling/card-condition.ts';
import type { CardRow } from '#domain/scheduling/card-row.ts';
import { dueWords } from '#domain/scheduling/due-words.ts';
import { retrievability } from '#domain/scheduling/fsrs.ts';
import { isLeech } from '#domain/scheduling/leech.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';
import { waitsSince } from '#domain/scheduling/waits-since.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { listItems, listLessons, listTracks } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { learnerSettings } from './learner-settings.ts';

/** What can be chosen from, by its slug. */
export interface Choice {
  readonly slug: string;
  readonly title: string;
}

/** What the list of all cards shows. */
export interface CardsScreen {
  readonly rows: readonly CardRow[];
  /** Those that the cards belong to. */
  readonly lessons: readonly (Choice & { readonly track: string })[];
  readonly tracks: readonly Choice[];
  readonly today: LearnerDay;
}

/** All cards of this person whose exercises are in the course, in its order. */
export async function listCardRows(actor: Actor | null): Promise<CardsScreen> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const settings = await learnerSettings(db, actor.id);
  const cards = new Map((await listCards(db, actor.id)).map((card) => [card.key, card]));
  const at = now();
  const course = listLessons();
  const places = course.flatMap(({ meta, content }) => content.exercises.map(({ id }) => ({ id, meta })));
  const rows = places.flatMap(({ id, meta }, place) => {
    const card = cards.get(id);
    const item = listItems(id)[0];
    if (card === undefined || item === undefined) return [];
    const about = { title: item.title, words: textOf(item.promptHtml), lesson: meta.slug };
    const belongs = { lessonTitle: meta.title, track: meta.track, place };
    return [{ key: id, ...about, ...belongs, ...standingOf(card, at, settings) }];
  });
  const lessons = course
    .filter(({ meta }) => rows.some(({ lesson }) => lesson === meta.slug))
    .map(({ meta: { slug, title, track } }) => ({ slug, title, track }));
  const tracks = listTracks().filter(({ slug }) => lessons.some(({ track }) => track === slug));
  return { rows, lessons, tracks, today: learnerDay(at, settings.dayRule) };
}

/** How a card stands at an instant (ms), as far as lists of cards show it. */
export function standingOf(
  card: Card,
  at: number,
  settings: LearnerSettings,
): Pick<CardRow, 'condition' | 'leech' | 'day' | 'due' | 'chance' | 'difficulty' | 'lapses'> {
  const { dayRule } = settings;
  return {
    condition: conditionOf(card, learnerDay(at, dayRule)),
    leech: isLeech(card),
    day: waitsSince(card),
    due: dueWords(card, at, dayRule),
    chance: retrievability(card, at, settings),
    difficulty: card.difficulty,
    lapses: card.lapses,
  };
}

/** The words of a prompt, without its markup. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '');
}
