import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import { defaultSettings } from '#domain/scheduling/settings.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';

import { readProgress, recordOutcome, takeBack } from './guest-progress.ts';
import type { GuestStore } from './guest-store.ts';
import { openIndexedDbStore } from './indexeddb-store.ts';
import { openMemoryStore } from './memory-store.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const settings = defaultSettings({ timeZone: 'Europe/Vienna', rolloverHour: 4 });
const ticket = 'signed';
const right = { verdict: { kind: 'correct' }, rating: 'good', ticket } as const;
const wrong = { verdict: { kind: 'incorrect', closeness: 0 }, rating: 'again', ticket } as const;
const undecided = { verdict: { kind: 'inconclusive', reason: 'Busy.' }, rating: null, ticket } as const;
const item = { lesson: 'lists', kind: 'predict-size' } as const;

function aPrediction(over: Partial<LockedPrediction> = {}): LockedPrediction {
  const ids = { attempt: crypto.randomUUID(), review: crypto.randomUUID() };
  const asked = { exercise: 'list-size', revision: 1, instance: 'n=1' };
  return { ...ids, ...asked, prediction: 56, confidence: 'fairly', hintsUsed: 0, elapsedMs: 8000, ...over };
}

let databases = 0;

describe.each([
  ['IndexedDB', () => openIndexedDbStore(`heapwise-${(databases += 1)}`), true],
  ['memory', async () => openMemoryStore(), false],
])('progress in %s', (_, open, lasting) => {
  let store: GuestStore;
  beforeEach(async () => {
    store = await open();
  });

  const record = (
    locked: LockedPrediction,
    outcome: typeof right | typeof wrong | typeof undecided,
    at = NOON,
  ) => recordOutcome(item, locked, outcome, { at, settings }, store);
  const read = () => readProgress(settings, store);

  it('makes a card of the first answer, and says whether it outlives the page', async () => {
    const card = await record(aPrediction(), right);
    const progress = await read();
    expect(progress.cards).toEqual([{ card, lesson: 'lists', seen: ['n=1'] }]);
    expect(progress.lasting).toBe(lasting);
  });

  it('changes nothing when the same answer is kept again', async () => {
    const locked = aPrediction();
    await record(locked, wrong);
    await record(locked, wrong, NOON + 11 * MINUTE);
    const { attempts, reviews } = await read();
    expect([attempts.length, reviews.length]).toEqual([1, 1]);
  });

  it('keeps practice apart from reviews', async () => {
    await record(aPrediction(), right);
    await record(aPrediction({ instance: 'n=2' }), wrong, NOON + MINUTE);
    const { attempts, reviews, cards } = await read();
    expect([attempts.length, reviews.length]).toEqual([2, 1]);
    // Its answer was seen all the same.
    expect(cards[0]?.seen).toEqual(['n=2', 'n=1']);
  });

  it('asks another instance after one that nothing was decided about', async () => {
    await record(aPrediction(), wrong);
    await record(aPrediction({ instance: 'n=2' }), undecided, NOON + 11 * MINUTE);
    const { reviews, cards } = await read();
    expect([reviews.length, cards[0]?.seen]).toEqual([1, ['n=2', 'n=1']]);
  });

  it('keeps what the server signed, and the kind', async () => {
    await record(aPrediction(), right);
    expect((await read()).attempts).toMatchObject([{ ticket: 'signed', kind: 'predict-size' }]);
  });

  it('takes back step by step', async () => {
    const first = aPrediction();
    const second = aPrediction({ instance: 'n=2' });
    const one = await record(first, wrong);
    await record(second, right, NOON + 11 * MINUTE);
    const moment = { at: NOON + 12 * MINUTE, settings };
    expect(await takeBack(crypto.randomUUID(), second.review, 'undo', moment, store)).toEqual(one);
    // Its answer was seen: the card goes back, the instance does not.
    expect((await read()).cards).toMatchObject([{ card: one, seen: ['n=2', 'n=1'] }]);
    expect(await takeBack(crypto.randomUUID(), first.review, 'slip', moment, store)).toBeNull();
    expect((await read()).cards).toEqual([]);
    expect((await read()).attempts).toHaveLength(2);
  });

  it('loses nothing when two tabs write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => record(aPrediction({ exercise: `e${i % 4}` }), right, NOON + i)),
    );
    const { attempts, reviews } = await read();
    expect([attempts.length, reviews.length]).toEqual([20, 4]);
  });

  it('undoes everything when something in a transaction breaks', async () => {
    const breaking = store.transact('readwrite', async (tx) => {
      await tx.saveAttempt({ ...aPrediction(), at: NOON, lesson: 'lists', verdict: 'correct' });
      throw new Error('broke');
    });
    await expect(breaking).rejects.toThrow('broke');
    expect((await read()).attempts).toEqual([]);
  });

  it('gives the cards that a replay of the log gives anywhere else', async () => {
    for (const [i, outcome] of [wrong, right, wrong, right].entries()) {
      await record(aPrediction({ instance: `n=${i}` }), outcome, NOON + i * 11 * MINUTE * 1440);
    }
    const { cards, reviews } = await read();
    expect(cards.map(({ card }) => card)).toEqual([replayReviews(reviews, settings)]);
  });
});

it('finds the log again after the page was reloaded', async () => {
  const before = await openIndexedDbStore('reloaded');
  await recordOutcome(item, aPrediction(), right, { at: NOON, settings }, before);
  const after = await openIndexedDbStore('reloaded');
  expect((await readProgress(settings, after)).cards).toHaveLength(1);
});
