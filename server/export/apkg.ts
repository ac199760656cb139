import { createHash } from 'node:crypto';

import Database from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';

import { calendarInstant, DAY_MS, daysBetween } from '#domain/scheduling/learner-day.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';

import { ANKI_SCHEMA } from './anki-schema.ts';
import type { ExportedCard, ExportedRating } from './exported-card.ts';
import { RATING_NUMBERS } from './fsrs-log.ts';

/** Ours for ever, so that a second import changes the notes of the first instead of adding others. */
const DECK = 1_763_800_000_001;
const NOTE_TYPE = 1_763_800_000_002;
/** Between the fields of a note. */
const FIELD_END = '\u001f';
/** What Anki writes where nothing was synchronised yet. */
const NOT_SYNCED = -1;

const CSS =
  '.card { font: 18px/1.5 sans-serif; max-width: 38em; margin: auto; text-align: left; } pre { overflow: auto; }';

/**
 * An Anki package (`.apkg`, "legacy 2") with scheduling and review log, to be merged into any collection. Packages of this
 * form are read by Anki 2.1 and later: rslib/src/import_export/package/.
 * @param now Milliseconds since the epoch.
 * @param today The learner's day, from which Anki's counts days.
 */
export function ankiPackage(cards: readonly ExportedCard[], now: number, today: LearnerDay): Uint8Array {
  const database = new Database(':memory:');
  try {
    database.exec(ANKI_SCHEMA);
    const first = cards.map(({ card }) => card.lastDay).reduce((a, b) => (a < b ? a : b), today);
    writeCollection(database, now, first);
    const note = database.prepare('INSERT INTO notes VALUES (?,?,?,?,?,?,?,?,?,?,?)');
    const row = database.prepare('INSERT INTO cards VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)');
    const log = database.prepare('INSERT OR IGNORE INTO revlog VALUES (?,?,?,?,?,?,?,?,?)');
    const taken = new Set<number>();
    for (const [place, exported] of cards.entries()) {
      const id = now + place;
      const { card, title, front, back, lesson, track, ratings } = exported;
      const fields = [title, front, back, card.key].join(FIELD_END);
      const tags = ` heapwise::${track}::${lesson} `;
      note.run(
        id,
        guidOf(card.key),
        NOTE_TYPE,
        seconds(now),
        NOT_SYNCED,
        tags,
        fields,
        title,
        checksum(title),
        0,
        '',
      );
      row.run(id, id, DECK, 0, seconds(now), NOT_SYNCED, ...schedule(card, ratings.at(-1), first));
      for (const rating of ratings) {
        const at = free(rating.at, taken);
        log.run(
          at,
          id,
          NOT_SYNCED,
          RATING_NUMBERS[rating.rating],
          ...intervals(rating),
          0,
          rating.elapsedMs,
          kindOf(rating),
        );
      }
    }
    const collection = new Uint8Array(database.serialize());
    // Neither is compressed: a reader may map the database as it lies there.
    return zipSync({ 'collection.anki21': [collection, { level: 0 }], media: strToU8('{}') });
  } finally {
    database.close();
  }
}

/** The name by which Anki knows a note again. */
export function guidOf(key: string): string {
  return `heapwise:${key}`;
}

/** The columns from `type` on. */
function schedule(card: Card, last: ExportedRating | undefined, first: LearnerDay): (number | string)[] {
  const type = { learning: 1, review: 2, relearning: 3 }[card.state];
  const queue = card.suspended ? -1 : card.state === 'review' ? 2 : 1;
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

function writeCollection(database: Database.Database, now: number, first: LearnerDay): void {
  const at = seconds(now);
  const deck = {
    id: DECK,
    name: 'Heapwise',
    desc: 'How CPython really uses memory and cores. Every answer was measured.',
    mod: at,
    usn: NOT_SYNCED,
    conf: 1,
    dyn: 0,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  };
  const field = (name: string, ord: number) => ({
    name,
    ord,
    font: 'Arial',
    size: 20,
    rtl: false,
    sticky: false,
    media: [],
  });
  const noteType = {
    id: NOTE_TYPE,
    name: 'Heapwise prediction',
    type: 0,
    mod: at,
    usn: NOT_SYNCED,
    sortf: 0,
    did: DECK,
    tmpls: [
      {
        name: 'Prediction',
        ord: 0,
        qfmt: '<h2>{{Title}}</h2>{{Front}}',
        afmt: '{{FrontSide}}<hr id="answer">{{Back}}',
        did: null,
        bqfmt: '',
        bafmt: '',
      },
    ],
    flds: ['Title', 'Front', 'Back', 'Exercise'].map(field),
    css: CSS,
    latexPre: '',
    latexPost: '',
    req: [[0, 'any', [0, 1]]],
    tags: [],
    vers: [],
  };
  const options = {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    new: { bury: false, delays: [10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
    dyn: false,
  };
  const standard = { ...deck, id: 1, name: 'Default', desc: '' };
  const config = { curDeck: DECK, curModel: NOTE_TYPE, activeDecks: [DECK], nextPos: 1, schedVer: 2 };
  database
    .prepare('INSERT INTO col VALUES (1,?,?,?,11,0,0,0,?,?,?,?,?)')
    .run(
      (calendarInstant(first) + DAY_MS / 6) / 1000,
      now,
      now,
      JSON.stringify(config),
      JSON.stringify({ [NOTE_TYPE]: noteType }),
      JSON.stringify({ 1: standard, [DECK]: deck }),
      JSON.stringify({ 1: options }),
      '{}',
    );
}
