import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { computeParameters, convertCsvToFsrsItems } from '@open-spaced-repetition/binding';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Card, Rating, Review } from '#domain/scheduling/types.ts';

import { ankiPackage } from './apkg.ts';
import { CARDS_CSV_HEADER, cardsCsvLine } from './cards-csv.ts';
import type { ExportedCard } from './exported-card.ts';
import { exportedHistory } from './exported-history.ts';
import { FSRS_LOG_HEADER, fsrsLogLines } from './fsrs-log.ts';
import { REVIEWS_CSV_HEADER, reviewsCsvLines } from './reviews-csv.ts';

const settings = { dayRule: { timeZone: 'UTC', rolloverHour: 4 }, desiredRetention: 0.9 };
const TODAY = '2026-11-22';
const NOON = Date.parse(`${TODAY}T12:00:00Z`);
const DAY = 86_400_000;
const NOTHING = new Uint8Array(0);

function exported(
  key: string,
  over: Partial<Card>,
  ...given: (readonly [daysAgo: number, deed: Rating | 'reset'])[]
): ExportedCard {
  const log = given.map(([daysAgo, deed], place): Review => {
    const at = NOON - daysAgo * DAY;
    const id = `${key}-${place}`;
    const entry = { id, card: key, at, day: learnerDay(at, settings.dayRule) };
    return deed === 'reset'
      ? { type: 'reset', ...entry }
      : { type: 'rating', ...entry, attempt: id, rating: deed };
  });
  const elapsed = new Map(log.map(({ id }, place) => [id, 4000 + place]));
  const history = exportedHistory(log, settings, elapsed);
  if (history === null) throw new Error('expected a card');
  return {
    ...history,
    card: { ...history.card, ...over },
    title: `Title of ${key}`,
    front: '<p>How many bytes,\n"exactly"?</p>',
    back: '<p>56</p>',
    lesson: 'list-growth',
    track: 'primitives',
  };
}

const CARDS = [
  exported('in-review', {}, [6, 'good'], [3, 'easy']),
  exported('forgotten', {}, [9, 'good'], [0, 'again']),
  exported('suspended', { suspended: true }, [5, 'good']),
  exported('buried', { buriedUntil: '2026-11-23' }, [5, 'good'], [4, 'reset'], [2, 'good']),
];

describe('the Anki package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'heapwise-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  interface Read {
    integrity: string;
    differences: string[];
    cards: Record<string, number | string>[];
    notes: Record<string, number | string>[];
    revlog: Record<string, number>[];
    version: number;
    crt: number;
    config: { creationOffset?: number };
  }
  let read: Read;

  // Python's own zip and SQLite read it: nothing that wrote it.
  function readBack(cards: readonly ExportedCard[]): Read {
    const file = path.join(folder, 'heapwise.apkg');
    writeFileSync(file, ankiPackage(cards, NOON, TODAY, NOTHING));
    const script = path.join(import.meta.dirname, 'read_apkg.py');
    const { stdout, stderr } = spawnSync('python3', ['-I', script, file], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as Read;
  }
  beforeAll(() => {
    read = readBack(CARDS);
  });

  it('is a whole database as Anki’s schema 11 is, in which everything belongs to something', () => {
    expect(read.integrity).toBe('ok');
    expect(read.differences).toEqual([]);
    expect(read.version).toBe(11);
  });

  it('keeps each card’s place: in review by days, in its steps by seconds, suspended or buried', () => {
    const [inReview, forgotten, suspended, buried] = read.cards;
    expect(inReview).toMatchObject({ type: 2, queue: 2, reps: 2, lapses: 0 });
    const dueOn = new Date((read.crt + Number(inReview?.['due']) * 86_400) * 1000).toISOString().slice(0, 10);
    expect(dueOn).toBe(CARDS[0]?.card.dueDay);
    expect(forgotten).toMatchObject({ type: 3, queue: 1, lapses: 1, due: (NOON + 600_000) / 1000 });
    expect(suspended).toMatchObject({ type: 2, queue: -1 });
    expect(buried).toMatchObject({ type: 2, queue: -3, reps: 1 });
    const memory = JSON.parse(String(inReview?.['data'])) as { s: number; d: number };
    expect(memory.s).toBeCloseTo(CARDS[0]?.card.stability ?? 0, 3);
    expect(memory.d).toBeCloseTo(CARDS[0]?.card.difficulty ?? 0, 3);
  });

  /** Both ways of Anki to count days since its collection began, told again: rslib/src/scheduler/timing.rs. */
  function ankiDay(crt: number, creationWest: number | undefined, now: number, west: number): number {
    const local = (seconds: number, minutes: number): Date => new Date((seconds - minutes * 60) * 1000);
    const dayOf = (date: Date): number => Math.floor(date.getTime() / DAY);
    const rollover = (seconds: number): number => (dayOf(local(seconds, west)) * 24 + 4) * 3600 + west * 60;
    if (creationWest === undefined) return Math.trunc((now - rollover(crt)) / 86_400);
    const days = dayOf(local(now, west)) - dayOf(local(crt, creationWest));
    return Math.max(0, rollover(now) <= now ? days : days - 1);
  }

  it.each([300, 480, 180, 0, -60, -330, -780])('is due on its day %i minutes west of UTC', (west) => {
    const { dueDay } = CARDS[0]?.card ?? { dueDay: '' };
    const due = Number(read.cards[0]?.['due']);
    for (const [hour, days] of [
      [4, 0],
      [12, 0],
      [27, 0],
      [3, -1],
    ] as const) {
      const now = Date.parse(`${dueDay}T00:00:00Z`) / 1000 + hour * 3600 + west * 60;
      expect(ankiDay(read.crt, read.config.creationOffset, now, west) - due, `${hour} o’clock`).toBe(days);
    }
  });

  it('has a note for each card, named so that Anki knows it again', () => {
    expect(read.notes.map(({ guid }) => guid)).toEqual(CARDS.map(({ card }) => `heapwise:${card.key}`));
    expect(read.notes.map(({ tags }) => tags)).toEqual(
      CARDS.map(() => ' heapwise::primitives::list-growth '),
    );
  });

  it('has the log: each rating once with its interval, and a reset as Anki writes one', () => {
    expect(read.revlog.filter(({ ease }) => Number(ease) > 0)).toHaveLength(7);
    expect(read.revlog.filter(({ type }) => type === 4)).toEqual([
      expect.objectContaining({ id: NOON - 4 * DAY, ease: 0, ivl: 0, factor: 0 }),
    ]);
    const second = read.revlog.find(({ id }) => id === NOON - 3 * DAY);
    expect(second).toMatchObject({
      ease: 4,
      ivl: CARDS[0]?.ratings[1]?.interval,
      lastIvl: CARDS[0]?.ratings[0]?.interval,
      time: 4001,
      type: 1,
    });
  });

  it('keeps both of two ratings that were made in the same instant', () => {
    expect(readBack([exported('a', {}, [2, 'good']), exported('b', {}, [2, 'good'])]).revlog).toHaveLength(2);
  });
});

it('the cards’ table has the header lines of Anki, then as many cells in each line as columns', () => {
  const [first] = CARDS;
  if (!first) throw new Error('expected a card');
  const header = CARDS_CSV_HEADER.trimEnd().split('\n');
  expect(header.every((line) => /^#[a-z ]+:.+$/.test(line))).toBe(true);
  const columns = header.at(-1)?.replace('#columns:', '').split(',') ?? [];
  const [cells] = Papa.parse<string[]>(cardsCsvLine(first).trimEnd()).data;
  expect(cells).toHaveLength(columns.length);
  const cell = (name: string): string | undefined => cells?.[columns.indexOf(name)];
  expect(cell('guid')).toBe('heapwise:in-review');
  expect(cell('Front')).toBe(first.front);
  for (const named of ['guid', 'deck', 'tags']) {
    expect(header).toContain(`#${named} column:${columns.indexOf(named) + 1}`);
  }
});

it('no cell of the cards’ table begins like a formula', () => {
  const [first] = CARDS;
  if (!first) throw new Error('expected a card');
  const [cells] = Papa.parse<string[]>(cardsCsvLine({ ...first, title: '=1+1' }).trimEnd()).data;
  expect(cells).toContain("'=1+1");
});

it('no name breaks out of its cell in the tables of reviews, or begins like a formula there', () => {
  const named = '=HYPERLINK("x",1)\n2';
  const id = `${named}-0`;
  const rated = {
    type: 'rating',
    id,
    card: named,
    attempt: id,
    rating: 'good',
    at: NOON,
    day: TODAY,
  } as const;
  const tables = [
    FSRS_LOG_HEADER + fsrsLogLines(exported(named, {}, [0, 'good']), 1),
    REVIEWS_CSV_HEADER + reviewsCsvLines([rated]),
  ];
  for (const table of tables) {
    const { data, errors } = Papa.parse<Record<string, string>>(table.trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1);
    expect([data[0]?.['exercise'] ?? data[0]?.['card'], data[0]?.['review_id'] ?? data[0]?.['id']]).toEqual([
      `'${named}`,
      `'${id}`,
    ]);
  }
});

describe('the FSRS log', () => {
  it('has a line for each rating, and numbers as the optimizers read them', () => {
    const [first] = CARDS;
    if (!first) throw new Error('expected a card');
    expect(FSRS_LOG_HEADER).toMatch(/^card_id,review_time,review_rating,review_state,review_duration,/);
    expect(fsrsLogLines(first, 1)).toBe(
      `1,${NOON - 6 * DAY},3,0,4000,in-review,in-review-0,2026-11-16,${first.ratings[0]?.interval}\n` +
        `1,${NOON - 3 * DAY},4,2,4001,in-review,in-review-1,2026-11-19,${first.ratings[1]?.interval}\n`,
    );
  });

  it('is read by the public optimizer, which fits weights to a long one', async () => {
    const deeds = (card: number): [number, Rating][] =>
      [300, 290, 260, 200, 100, 20].map((days, place) => [days, (card + place) % 5 === 0 ? 'again' : 'good']);
    const cards = Array.from({ length: 200 }, (_, card) => exported(`card-${card}`, {}, ...deeds(card)));
    const text = FSRS_LOG_HEADER + cards.map((card, place) => fsrsLogLines(card, place + 1)).join('');
    const items = convertCsvToFsrsItems(new TextEncoder().encode(text), 4, 'UTC', () => 0);
    // One for each rating that comes days after another of its card.
    expect(items).toHaveLength(200 * 5);
    expect(items.at(-1)?.reviews.map(({ deltaT }) => deltaT)).toEqual([0, 10, 30, 60, 100, 80]);
    const weights = await computeParameters(items, { enableShortTerm: true });
    expect(weights).toHaveLength(21);
    expect(weights.every(Number.isFinite)).toBe(true);
  });
});
