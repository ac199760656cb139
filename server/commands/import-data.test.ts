import * as fc from 'fast-check';
import { unzipSync, strFromU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';

import { listCards } from '#db/cards.ts';
import { appendReviews, insertAttempts, listAttempts } from '#db/person-data.ts';
import { listReviews } from '#db/reviews.ts';
import { findSettings, saveSettings } from '#db/settings.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { defaultSettings } from '#domain/scheduling/settings.ts';
import type { Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { store } from '#server/store.ts';

import { DAY, NOON, aLearner, ownDatabase } from '../../tests/fixtures/learner.ts';
import { reviewLogs } from '../../tests/fixtures/review-logs.ts';
import { deleteAccount } from './delete-account.ts';
import { exportData } from './export-data.ts';
import { importData } from './import-data.ts';
import { replayCards } from './replay-card.ts';

beforeAll(ownDatabase);

const SETTINGS = {
  ...defaultSettings({ timeZone: 'Asia/Kathmandu', rolloverHour: 3 }),
  desiredRetention: 0.86,
  targetDay: '2027-02-01',
};
const CARDS = ['course-size-of-nothing', 'course-which-version', 'taken-out-of-the-course'];
const NOW = NOON;

async function bytesOf(actor: Actor): Promise<Uint8Array> {
  const { chunks } = await exportData(actor, NOW, 'https://heapwise.example.org');
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

const fileOf = (archive: Uint8Array, name: string): Uint8Array => {
  const file = unzipSync(archive)[name];
  if (!file) throw new Error(`${name} is missing`);
  return file;
};

async function learnerWith(logs: readonly Review[][]): Promise<Actor> {
  const actor = await aLearner();
  const reviews = logs.flat();
  await store().write(async (tx) => {
    await saveSettings(tx, actor.id, SETTINGS);
    await insertAttempts(
      tx,
      actor.id,
      reviews.flatMap((review) => (review.type === 'rating' ? [attemptOf(review)] : [])),
    );
    await appendReviews(tx, actor.id, reviews);
    await replayCards(tx, actor.id, CARDS, SETTINGS);
  });
  return actor;
}

const attemptOf = ({ attempt: id, card, at }: Extract<Review, { type: 'rating' }>) => ({
  id,
  exercise: card,
  revision: 1,
  instance: 'n=1',
  environment: 'cpython-3.13-64',
  prediction: '=SUM(A1)\n"quoted", and',
  confidence: 'sure' as const,
  hintsUsed: 1,
  elapsedMs: 4321,
  verdict: 'correct' as const,
  closeness: 1,
  gradedBy: 'fact' as const,
  at,
});

async function stateOf({ id }: Actor) {
  const { db } = store();
  return {
    cards: (await listCards(db, id)).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    logs: await Promise.all(CARDS.map((card) => listReviews(db, id, card))),
    attempts: await Promise.all(CARDS.map((card) => listAttempts(db, id, card))),
    settings: await findSettings(db, id),
  };
}

const leave = (actor: Actor): Promise<void> => deleteAccount(store(), actor, { confirmation: actor.name });

/** Three cards with everything that can happen to one. */
const logs = fc.tuple(...CARDS.map((card) => reviewLogs(card, SETTINGS, NOW - 700 * DAY)));
let seed = 0;
/** Some such logs, always the same, with ids that nobody had before. */
const someLogs = (): Review[][] => fc.sample(logs, { numRuns: 1, seed: (seed += 1) }).flat();

it('the logs hold cards in every state', () => {
  const cards = fc
    .sample(logs, { numRuns: 200, seed: 1 })
    .flat()
    .map((log) => replayReviews(log, SETTINGS));
  const seen = new Set(cards.map((card) => card?.state));
  expect(seen).toEqual(new Set(['learning', 'review', 'relearning', undefined]));
  expect(cards.some((card) => card?.suspended)).toBe(true);
  expect(cards.some((card) => card?.buriedUntil)).toBe(true);
});

describe('importData', () => {
  it.each(['archive', 'heapwise.apkg', 'data.json'])(
    'restores every card, rating, answer and setting from the %s in an empty account',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(logs, async (random) => {
          const ada = await learnerWith(random);
          const before = await stateOf(ada);
          const archive = await bytesOf(ada);
          await leave(ada);
          const again = await aLearner();
          await importData(again, name === 'archive' ? archive : fileOf(archive, name), NOW);
          const after = await stateOf(again);
          expect(after.cards).toEqual(before.cards);
          expect(after.logs).toEqual(before.logs);
          expect(after.settings).toEqual(before.settings);
          if (name !== 'heapwise.apkg') expect(after.attempts).toEqual(before.attempts);
          await leave(again);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('restores every card from reviews.csv alone, under the settings that the account has', async () => {
    const ada = await learnerWith(someLogs());
    const before = await stateOf(ada);
    const table = fileOf(await bytesOf(ada), 'reviews.csv');
    await leave(ada);
    const again = await aLearner();
    await store().write((tx) => saveSettings(tx, again.id, SETTINGS));
    await importData(again, table, NOW);
    expect((await stateOf(again)).cards).toEqual(before.cards);
    expect((await stateOf(again)).logs).toEqual(before.logs);
  });

  it.each(['archive', 'heapwise.apkg', 'data.json', 'reviews.csv', 'revlog.csv'])(
    'changes nothing where all of the %s is there already',
    async (name) => {
      const ada = await learnerWith(someLogs());
      const before = await stateOf(ada);
      const archive = await bytesOf(ada);
      const result = await importData(ada, name === 'archive' ? archive : fileOf(archive, name), NOW);
      expect(result).toMatchObject({
        reviews: { added: 0 },
        attempts: { added: 0 },
        cards: 0,
        settings: false,
      });
      expect(result.reviews.known).toBeGreaterThan(0);
      expect(await stateOf(ada)).toEqual(before);
    },
  );

  it('restores the ratings that stand, and suspended cards, from a package that Anki wrote anew', async () => {
    const ada = await learnerWith(someLogs());
    const archive = await bytesOf(ada);
    const before = await stateOf(ada);
    const { 'collection.anki21': collection = new Uint8Array(0) } = unzipSync(
      fileOf(archive, 'heapwise.apkg'),
    );
    const fromAnki = zipSync({ 'collection.anki21': collection });
    expect(await importData(ada, fromAnki, NOW)).toMatchObject({ reviews: { added: 0 } });
    expect(await stateOf(ada)).toEqual(before);

    const moved = await aLearner();
    await store().write((tx) => saveSettings(tx, moved.id, SETTINGS));
    await importData(moved, fromAnki, NOW);
    const after = await stateOf(moved);
    expect(after.cards.map(({ key }) => key)).toEqual(before.cards.map(({ key }) => key));
    for (const [place, card] of after.cards.entries()) {
      const { reps, lapses, state, suspended, lastDay } = before.cards[place] ?? card;
      expect(card).toMatchObject({ reps, lapses, state, suspended, lastDay });
      expect(card.stability).toBeCloseTo(before.cards[place]?.stability ?? 0, 6);
    }
    expect(await importData(moved, fromAnki, NOW)).toMatchObject({ reviews: { added: 0 }, cards: 0 });
  });

  it('merges: adds what is missing and keeps what is there', async () => {
    const sample = someLogs();
    const ada = await learnerWith(sample);
    const archive = await bytesOf(ada);
    const before = await stateOf(ada);
    await leave(ada);
    const half = await learnerWith(sample.map((log) => log.filter((_, place) => place % 2 === 0)));
    const { reviews } = await importData(half, archive, NOW);
    expect(reviews.added).toBe(sample.flat().length - reviews.known);
    expect((await stateOf(half)).cards).toEqual(before.cards);
  });

  it('says how many exercises this course does not have, and keeps them', async () => {
    const ada = await learnerWith(someLogs());
    const archive = await bytesOf(ada);
    await leave(ada);
    expect((await importData(await aLearner(), archive, NOW)).unknownExercises).toBe(1);
  });

  it('refuses the log of another account on this server, and changes nothing', async () => {
    const ada = await learnerWith(someLogs());
    const archive = await bytesOf(ada);
    const bob = await aLearner();
    await expect(importData(bob, archive, NOW)).rejects.toThrow(/belong to another account/);
    expect((await stateOf(bob)).cards).toEqual([]);
    expect(await findSettings(store().db, bob.id)).toBeNull();
  });

  it.each<[string, (data: Record<string, unknown>) => void, RegExp]>([
    ['a newer version', (data) => (data['version'] = 9), /newer Heapwise/],
    ['another format', (data) => (data['format'] = 'other'), /not an export of Heapwise/],
    ['a wrong rating', (data) => first(data, { rating: 'perfect' }), /entry 1 of reviews/],
    ['a review of next year', (data) => first(data, { at: NOW + 366 * DAY }), /in the future/],
    ['a day that is not the instant’s', (data) => first(data, { day: '2020-01-01' }), /does not fit/],
  ])('refuses %s with a sentence, and changes nothing', async (_, change, sentence) => {
    const ada = await learnerWith(someLogs());
    const data = JSON.parse(strFromU8(fileOf(await bytesOf(ada), 'data.json'))) as Record<string, unknown>;
    await leave(ada);
    change(data);
    const again = await aLearner();
    await expect(importData(again, Buffer.from(JSON.stringify(data)), NOW)).rejects.toThrow(sentence);
    expect((await stateOf(again)).logs.flat()).toEqual([]);
    expect(await findSettings(store().db, again.id)).toBeNull();
  });

  it('keeps names that look like SQL as what they are: names', async () => {
    const again = await aLearner();
    const card = `x'); DROP TABLE reviews; --`;
    const day = new Date(NOW).toISOString().slice(0, 10);
    const table = `id,card,type,at,day,attempt,rating,interval,voids,reason,to,because\nr1,${card},rating,${new Date(NOW).toISOString()},${day},a1,good,3,,,,\n`;
    await importData(again, Buffer.from(table), NOW);
    expect((await listReviews(store().db, again.id, card)).map(({ id }) => id)).toEqual(['r1']);
  });

  it('turns a guest away', async () => {
    await expect(importData(null, zipSync({}), NOW)).rejects.toMatchObject({ status: 401 });
    await expect(exportData(null, NOW, '')).rejects.toMatchObject({ status: 401 });
  });
});

function first(data: Record<string, unknown>, over: object): void {
  const reviews = data['reviews'] as object[];
  const place = reviews.findIndex((review) => 'rating' in review);
  reviews.unshift({ ...reviews[place], ...over, id: 'new' });
}
