import { createHash } from 'node:crypto';

import Database from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';

import { daysBetween } from '#domain/scheduling/learner-day.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';

import { DECK_ID, guidOf, NOT_SYNCED, NOTE_TYPE_ID, tagsOf, writeCollection } from './anki-collection.ts';
import type { ExportedCard, ExportedRating } from './exported-card.ts';
import { RATING_NUMBERS } from './fsrs-log.ts';

/** Between the fields of a note. */
const FIELD_END = '\u001f';
/** Our own log within the package. Anki passes over what it does not know. */
export const OWN_DATA = 'heapwise.json';
/** `revlog.type` of a card that was forgotten on purpose. */
const MANUAL = 4;

/**
 * An Anki package (`.apkg`, "legacy 2") with scheduling and review log, to be merged into any collection. Packages of this
 * form are read by Anki 2.1 and later: rslib/src/import_export/package/.
 * @param now Milliseconds since the epoch.
 * @param today The learner's day.
 * @param ownData What Anki has no place for, so that nothing is lost on the way back to Heapwise: `data.json` without attempts.
 */
export function ankiPackage(
  cards: readonly ExportedCard[],
  now: number,
  today: LearnerDay,
  ownData: Uint8Array,
): Uint8Array {
  const database = new Database(':memory:');
  try {
    const first = cards.map(({ card }) => card.lastDay).reduce((a, b) => (a < b ? a : b), today);
    writeCollection(database, now, first);
    database.transaction(() => writeCards(database, cards, now, today, first))();
    const collection = new Uint8Array(database.serialize());
    // The collection is not compressed: a reader may map the database as it lies there.
    return zipSync({
      'collection.anki21': [collection, { level: 0 }],
      media: strToU8('{}'),
      [OWN_DATA]: ownData,
    });
  } finally {
    database.close();
  }
}

function writeCards(
  database: Database.Database,
  cards: readonly ExportedCard[],
  now: number,
  today: LearnerDay,
  first: LearnerDay,
): void {
  const note = database.prepare('INSERT INTO notes VALUES (?,?,?,?,?,?,?,?,?,?,?)');
  const row = database.prepare('INSERT INTO cards VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)');
  const log = database.prepare('INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)');
  const taken = new Set<number>();
  for (const [place, exported] of cards.entries()) {
    const id = now + place;
    const { card, title, front, back, ratings, resets } = exported;
    const fields = [title, front, back, card.key].join(FIELD_END);
    const identity = [id, guidOf(card.key), NOTE_TYPE_ID, seconds(now), NOT_SYNCED];
    note.run(...identity, ` ${tagsOf(exported)} `, fields, title, checksum(title), 0, '');
    row.run(id, id, DECK_ID, 0, seconds(now), NOT_SYNCED, ...schedule(card, ratings.at(-1), first, today));
    for (const rating of ratings) {
      const at = free(rating.at, taken);
      const [days, daysBefore] = intervals(rating);
      const number = RATING_NUMBERS[rating.rating];
      log.run(at, id, NOT_SYNCED, number, days, daysBefore, 0, rating.elapsedMs, kindOf(rating));
    }
    for (const reset of resets) log.run(free(reset, taken), id, NOT_SYNCED, 0, 0, 0, 0, 0, MANUAL);
  }
}

/** The columns from `type` on. */
function schedule(
  card: Card,
  last: ExportedRating | undefined,
  first: LearnerDay,
  today: LearnerDay,
): (number | string)[] {
  const type = { learning: 1, review: 2, relearning: 3 }[card.state];
  const isBuried = card.buriedUntil !== null && today < card.buriedUntil;
  const queue = card.suspended ? -1 : isBuried ? -3 : card.state === 'review' ? 2 : 1;
  // Cards in review count days from the day of the collection, those in their steps seconds.
  const due = card.state === 'review' ? daysBetween(first, card.dueDay) : seconds(card.due);
  const days =
    card.state === 'review'
      ? Math.max(1, daysBetween(card.lastDay, card.dueDay))
      : (last?.intervalBefore ?? 0);
  const left = card.state === 'review' ? 0 : 1001;
  const memory = JSON.stringify({
    s: round(card.stability),
    d: round(card.difficulty),
    lrt: seconds(card.lastReview),
  });
  return [type, queue, due, days, 2500, card.reps, card.lapses, left, 0, 0, 0, memory];
}

/** Days are positive, seconds negative: a step takes ten minutes. */
function intervals({ interval, intervalBefore }: ExportedRating): [number, number] {
  return [interval ?? -600, intervalBefore ?? (interval === null ? -600 : 0)];
}

/** 0 while learning, 1 in review, 2 while relearning. */
function kindOf({ state }: ExportedRating): number {
  return state === 'review' ? 1 : state === 'relearning' ? 2 : 0;
}

/** The instant, or the next that no other rating has: it is the key of the log. */
function free(at: number, taken: Set<number>): number {
  let id = at;
  while (taken.has(id)) id += 1;
  taken.add(id);
  return id;
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The first eight hexadecimal digits of the SHA-1 of the first field. */
function checksum(field: string): number {
  return Number.parseInt(createHash('sha1').update(field).digest('hex').slice(0, 8), 16);
}
