import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { replayReviews } from '#domain/scheduling/cards.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Card, Rating, Review } from '#domain/scheduling/types.ts';

import { ankiPackage } from './apkg.ts';
import type { ExportedCard } from './exported-card.ts';
import { fsrsLog } from './fsrs-log.ts';

const settings = { dayRule: { timeZone: 'UTC', rolloverHour: 4 }, desiredRetention: 0.9 };
const TODAY = '2026-11-22';
const NOON = Date.parse(`${TODAY}T12:00:00Z`);

function exported(
  key: string,
  over: Partial<Card>,
  ...given: (readonly [daysAgo: number, rating: Rating])[]
): ExportedCard {
  const reviews: Review[] = given.map(([daysAgo, rating], place) => {
    const at = NOON - daysAgo * 86_400_000;
    const id = `${key}-${place}`;
    return { type: 'rating', id, card: key, attempt: id, rating, at, day: learnerDay(at, settings.dayRule) };
  });
  const states = reviews.map((_, place) => replayReviews(reviews.slice(0, place), settings));
  const after = replayReviews(reviews, settings);
  if (after === null) throw new Error('expected a card');
  return {
    card: { ...after, ...over },
    title: `Title of ${key}`,
    front: '<p>How many bytes?</p>',
    back: '<p>56</p>',
    lesson: 'list-growth',
    track: 'primitives',
    ratings: given.map(([daysAgo, rating], place) => ({
      at: NOON - daysAgo * 86_400_000,
      rating,
      state: states[place]?.state ?? null,
      interval: rating === 'again' ? null : 3,
      intervalBefore: place === 0 ? null : 3,
      elapsedMs: 4000 + place,
    })),
  };
}

const CARDS = [
  exported('in-review', {}, [6, 'good'], [3, 'easy']),
  exported('forgotten', {}, [9, 'good'], [0, 'again']),
  exported('suspended', { suspended: true }, [5, 'good']),
];

describe('the Anki package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'heapwise-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let read: {
    columns: Record<string, string[]>;
    integrity: string;
    cards: Record<string, number | string>[];
    notes: Record<string, number | string>[];
    revlog: Record<string, number>[];
    models: Record<string, { flds: { name: string }[] }>;
    crt: number;
  };

  // Python's own zip and SQLite read it: nothing that wrote it.
  beforeAll(() => {
    const file = path.join(folder, 'heapwise.apkg');
    writeFileSync(file, ankiPackage(CARDS, NOON, TODAY));
    const { stdout, stderr } = spawnSync(
      'python3',
      ['-I', path.join(import.meta.dirname, 'read_apkg.py'), file],
      {
        encoding: 'utf8',
      },
    );
    if (stdout === '') throw new Error(stderr);
    read = JSON.parse(stdout) as typeof read;
  });

  it('is a whole database with the columns of Anki’s schema 11', () => {
    expect(read.integrity).toBe('ok');
    expect(read.columns['cards']).toEqual(
      'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data'.split(' '),
    );
    expect(read.columns['revlog']).toEqual('id cid usn ease ivl lastIvl factor time type'.split(' '));
    expect(read.columns['notes']).toEqual('id guid mid mod usn tags flds sfld csum flags data'.split(' '));
  });

  it('keeps each card’s place: in review by days, in its steps by seconds, or suspended', () => {
    const [inReview, forgotten, suspended] = read.cards;
    expect(inReview).toMatchObject({ type: 2, queue: 2, reps: 2, lapses: 0 });
    const dueOn = new Date((read.crt + Number(inReview?.['due']) * 86_400) * 1000).toISOString().slice(0, 10);
    expect(dueOn).toBe(CARDS[0]?.card.dueDay);
    expect(forgotten).toMatchObject({ type: 3, queue: 1, lapses: 1, due: (NOON + 600_000) / 1000 });
    expect(suspended).toMatchObject({ type: 2, queue: -1 });
    const memory = JSON.parse(String(inReview?.['data'])) as { s: number; d: number };
    expect(memory.s).toBeCloseTo(CARDS[0]?.card.stability ?? 0, 3);
    expect(memory.d).toBeCloseTo(CARDS[0]?.card.difficulty ?? 0, 3);
  });

  it('has a note for each card, with as many fields as its type', () => {
    const [model] = Object.values(read.models);
    expect(model?.flds.map(({ name }) => name)).toEqual(['Title', 'Front', 'Back', 'Exercise']);
    expect(read.notes.map(({ flds }) => String(flds).split('\u001f').length)).toEqual([4, 4, 4]);
    expect(new Set(read.notes.map(({ guid }) => guid)).size).toBe(3);
  });

  it('has the log, each rating once, though two were made in the same instant', () => {
    expect(read.revlog).toHaveLength(5);
    expect(read.revlog.map(({ ease }) => ease).toSorted((a, b) => Number(a) - Number(b))).toEqual([
      1, 3, 3, 3, 4,
    ]);
    const twins = [exported('a', {}, [2, 'good']), exported('b', {}, [2, 'good'])];
    const file = path.join(folder, 'twins.apkg');
    writeFileSync(file, ankiPackage(twins, NOON, TODAY));
    const again = spawnSync('python3', ['-I', path.join(import.meta.dirname, 'read_apkg.py'), file], {
      encoding: 'utf8',
    });
    expect((JSON.parse(again.stdout) as typeof read).revlog).toHaveLength(2);
  });
});

it('the FSRS log has a line for each rating, and numbers as the optimizers read them', () => {
  const [header, first, second, ...rest] = fsrsLog(CARDS).trimEnd().split('\n');
  expect(header).toBe('card_id,review_time,review_rating,review_state,review_duration');
  expect(first).toBe(`1,${NOON - 6 * 86_400_000},3,0,4000`);
  expect(second).toBe(`1,${NOON - 3 * 86_400_000},4,2,4001`);
  expect(rest).toHaveLength(3);
});
