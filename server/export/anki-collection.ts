import type Database from 'better-sqlite3';

import { calendarInstant, DAY_MS } from '#domain/scheduling/learner-day.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

import { ANKI_SCHEMA } from './anki-schema.ts';
import type { CardFace } from './exported-card.ts';

/** The names that Anki shows. */
export const ANKI_DECK = 'Heapwise';
export const ANKI_NOTE_TYPE = 'Heapwise prediction';

/** Ours for ever, so that a second import into Anki changes the notes of the first instead of adding others. */
export const DECK_ID = 1_763_800_000_001;
export const NOTE_TYPE_ID = 1_763_800_000_002;

/** What Anki writes where nothing was synchronised yet. */
export const NOT_SYNCED = -1;

const GUID_START = 'heapwise:';

const CSS =
  '.card { font: 18px/1.5 sans-serif; max-width: 38em; margin: auto; text-align: left; } pre { overflow: auto; }';

/** The name by which Anki knows a note again. */
export function guidOf(key: string): string {
  return `${GUID_START}${key}`;
}

/** The card whose note this is, or null when the note is none of ours. */
export function keyOfGuid(guid: string): string | null {
  return guid.startsWith(GUID_START) ? guid.slice(GUID_START.length) : null;
}

/** Where a card belongs, as Anki's tags. */
export function tagsOf({ track, lesson }: Pick<CardFace, 'track' | 'lesson'>): string {
  return `heapwise::${track}::${lesson}`;
}

/**
 * Makes the tables, our deck and our note type in an empty database.
 * @param now Milliseconds since the epoch.
 * @param first The day from which Anki's days are counted; no card was answered before.
 */
export function writeCollection(database: Database.Database, now: number, first: LearnerDay): void {
  database.exec(ANKI_SCHEMA);
  const at = Math.floor(now / 1000);
  const config = {
    curDeck: DECK_ID,
    curModel: NOTE_TYPE_ID,
    activeDecks: [DECK_ID],
    nextPos: 1,
    schedVer: 2,
    // Minutes west of UTC, where `crt` is counted: without it Anki takes the zone of whoever imports, and west of Brazil the day
    // before. rslib/src/scheduler/timing.rs
    creationOffset: 0,
  };
  database
    .prepare('INSERT INTO col VALUES (1,?,?,?,11,0,0,0,?,?,?,?,?)')
    .run(
      (calendarInstant(first) + DAY_MS / 6) / 1000,
      now,
      now,
      JSON.stringify(config),
      JSON.stringify({ [NOTE_TYPE_ID]: noteType(at) }),
      JSON.stringify({ 1: deck(1, 'Default', '', at), [DECK_ID]: deck(DECK_ID, ANKI_DECK, DESCRIPTION, at) }),
      JSON.stringify({ 1: OPTIONS }),
      '{}',
    );
}

const DESCRIPTION = 'How CPython really uses memory and cores. Every answer was measured.';

function deck(id: number, name: string, desc: string, mod: number) {
  return {
    id,
    name,
    desc,
    mod,
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
}

function noteType(mod: number) {
  const template = {
    name: 'Prediction',
    ord: 0,
    qfmt: '<h2>{{Title}}</h2>{{Front}}',
    afmt: '{{FrontSide}}<hr id="answer">{{Back}}',
    did: null,
    bqfmt: '',
    bafmt: '',
  };
  return {
    id: NOTE_TYPE_ID,
    name: ANKI_NOTE_TYPE,
    type: 0,
    mod,
    usn: NOT_SYNCED,
    sortf: 0,
    did: DECK_ID,
    tmpls: [template],
    flds: ['Title', 'Front', 'Back', 'Exercise'].map((name, ord) => ({
      name,
      ord,
      font: 'Arial',
      size: 20,
      rtl: false,
      sticky: false,
      media: [],
    })),
    css: CSS,
    latexPre: '',
    latexPost: '',
    req: [[0, 'any', [0, 1]]],
    tags: [],
    vers: [],
  };
}

/** Anki's own default options of a deck. */
const OPTIONS = {
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
