import 'fake-indexeddb/auto';

import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';

import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import type { Pack } from '#domain/lesson/pack.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';

import { deviceSettings } from './device-settings.ts';
import { openIndexedDbLog } from './indexeddb-log.ts';
import type { LearnerLog, LoggedAttempt } from './learner-log.ts';
import { doToCard, readProgress, recordOutcome, takeBack } from './learner-progress.ts';
import { LogGone } from './log-gone.ts';
import { openMemoryLog } from './memory-log.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const settings = deviceSettings();
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
  ['IndexedDB', () => openIndexedDbLog(null, `log-${(databases += 1)}`), true],
  ['memory', async () => openMemoryLog(), false],
])('progress in %s', (_, open, lasting) => {
  let log: LearnerLog;
  beforeEach(async () => {
    log = await open();
  });

  const record = (
    locked: LockedPrediction,
    outcome: typeof right | typeof wrong | typeof undecided,
    at = NOON,
  ) => recordOutcome(item, locked, outcome, at, log);
  const read = () => readProgress(log);

  it('makes a card of the first answer, and says whether it outlives the page', async () => {
    const card = await record(aPrediction(), right);
    expect((await read()).cards).toEqual([card]);
    expect(log.lasting).toBe(lasting);
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
    const { attempts, reviews } = await read();
    // Its answer was seen all the same.
    expect([attempts.length, reviews.length]).toEqual([2, 1]);
  });

  it('keeps an answer that decided nothing, without a review', async () => {
    await record(aPrediction(), wrong);
    await record(aPrediction({ instance: 'n=2' }), undecided, NOON + 11 * MINUTE);
    const { attempts, reviews } = await read();
    expect([attempts.length, reviews.length]).toEqual([2, 1]);
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
    const at = NOON + 12 * MINUTE;
    expect(await takeBack(crypto.randomUUID(), second.review, 'undo', at, log)).toEqual(one);
    expect((await read()).cards).toEqual([one]);
    expect(await takeBack(crypto.randomUUID(), first.review, 'slip', at, log)).toBeNull();
    expect((await read()).cards).toEqual([]);
    // Its answer was seen: the card goes back, the instance does not.
    expect((await read()).attempts).toHaveLength(2);
  });

  it('buries and suspends a card, and takes that back', async () => {
    const card = await record(aPrediction(), wrong);
    const id = crypto.randomUUID();
    expect(await doToCard(id, 'list-size', 'suspend', NOON + MINUTE, log)).toMatchObject({ suspended: true });
    expect(await takeBack(crypto.randomUUID(), id, 'undo', NOON + 2 * MINUTE, log)).toEqual(card);
    const buried = await doToCard(crypto.randomUUID(), 'list-size', 'bury', NOON + 3 * MINUTE, log);
    expect(buried?.buriedUntil).toBe('2026-11-23');
  });

  it('knows what no account has', async () => {
    await record(aPrediction(), right);
    const { attempts, reviews } = await log.transact('readonly', (tx) => tx.listUnsaved());
    expect([attempts.length, reviews.length]).toEqual([1, 1]);
  });

  it('counts by the corrected clock, where the account has told it', async () => {
    await log.transact('readwrite', async (tx) =>
      tx.saveState({ ...(await tx.readState()), offset: MINUTE }),
    );
    expect((await record(aPrediction(), right))?.lastReview).toBe(NOON + MINUTE);
  });

  it('works its cards out anew when the account schedules otherwise', async () => {
    const before = await record(aPrediction(), right);
    const other = { ...settings, desiredRetention: 0.8, weights: Array.from({ length: 21 }, () => 0.5) };
    await log.transact('readwrite', async (tx) =>
      tx.saveState({ ...(await tx.readState()), settings: other }),
    );
    const { cards, reviews } = await read();
    expect(cards).toEqual([replayReviews(reviews, other)]);
    expect(cards).not.toEqual([before]);
  });

  it('is gone when it is erased: whoever still has it cannot begin it anew', async () => {
    await record(aPrediction(), right);
    await log.erase();
    await expect(read()).rejects.toThrow(LogGone);
    await expect(record(aPrediction(), right)).rejects.toThrow(LogGone);
  });

  it('loses nothing when two tabs write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => record(aPrediction({ exercise: `e${i % 4}` }), right, NOON + i)),
    );
    const { attempts, reviews } = await read();
    expect([attempts.length, reviews.length]).toEqual([20, 4]);
  });

  it('undoes everything when something in a transaction breaks', async () => {
    const breaking = log.transact('readwrite', async (tx) => {
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
    expect(cards).toEqual([replayReviews(reviews, settings)]);
  });
});

it('finds the log again after the page was reloaded', async () => {
  const before = await openIndexedDbLog(null, 'reloaded');
  await recordOutcome(item, aPrediction(), right, NOON, before);
  const after = await openIndexedDbLog(null, 'reloaded');
  expect((await readProgress(after)).cards).toHaveLength(1);
});

it('takes over the log of the version before, with all its cards', async () => {
  const locked = aPrediction();
  const attempt: LoggedAttempt = { ...locked, at: NOON, lesson: 'lists', verdict: 'correct', ticket };
  const rating = { type: 'rating', id: locked.review, card: 'list-size', attempt: attempt.attempt } as const;
  const review = { ...rating, rating: 'good', at: NOON, day: '2026-11-22' } as const;
  const old = await openDB('old', 1, {
    upgrade(db) {
      db.createObjectStore('attempts', { keyPath: 'attempt' });
      db.createObjectStore('reviews', { keyPath: 'id' }).createIndex('card', 'card');
    },
  });
  await old.put('attempts', attempt);
  await old.put('reviews', review);
  old.close();
  const log = await openIndexedDbLog(null, 'old');
  const cards = [replayReviews([review], settings)];
  expect(await readProgress(log)).toEqual({ attempts: [attempt], reviews: [review], cards });
  expect(await log.transact('readonly', (tx) => tx.listAttempts('list-size'))).toEqual([attempt]);
});

it.each([
  ['IndexedDB', () => openIndexedDbLog(null, 'packs')],
  ['memory', async () => openMemoryLog()],
])('keeps questions in %s, the next to ask first', async (_, open) => {
  const { packs } = await open();
  const packOf = (exercise: string, instance: string, place: number) => ({
    pack: { item: { exercise, instance } } as Pack,
    place,
    fetchedAt: NOON,
  });
  const asks = async (exercise?: string) =>
    (await packs.list(exercise)).map(({ pack }) => pack.item.instance);
  await packs.replace([packOf('e1', 'n=9', 0), packOf('e1', 'n=1', 1), packOf('e2', 'n=5', 2)], []);
  expect(await asks('e1')).toEqual(['n=9', 'n=1']);
  await packs.replace([packOf('e1', 'n=7', 0)], ['e2']);
  expect(await asks()).toEqual(['n=7']);
  await packs.saveCourse([{ exercise: 'e1', lesson: 'lists' }]);
  expect(await packs.course()).toEqual([{ exercise: 'e1', lesson: 'lists' }]);
});
