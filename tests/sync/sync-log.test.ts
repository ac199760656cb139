import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { readProgress, recordOutcome, takeBack } from '#browser/offline/learner-progress.ts';
import type { LearnerLog } from '#browser/offline/learner-log.ts';
import { countUnsaved } from '#browser/offline/keep-in-sync.ts';
import { openMemoryLog } from '#browser/offline/memory-log.ts';
import { syncLog as syncDevice } from '#browser/offline/sync-log.ts';
import { insertReview, listReviewsSince } from '#db/reviews.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { SyncRequest } from '#domain/scheduling/sync.ts';
import type { Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { syncLog } from '#server/commands/sync-log.ts';
import { AppError } from '#server/errors.ts';
import { store } from '#server/store.ts';

import { backUp, restore } from '../fixtures/backup.ts';
import { DAY, MINUTE, NOON, aLearner, aPrediction, ownDatabase } from '../fixtures/learner.ts';

const time = vi.hoisted(() => ({ now: 0 }));
/** Exercises that are no longer as they were. */
const changed = vi.hoisted(() => new Set<string>());
vi.mock('#server/clock.ts', () => ({ now: () => time.now }));
vi.mock('#server/content/lessons.ts', () => ({
  findExercise: () => ({ exercise: { kind: 'predict-size' }, lesson: { meta: { slug: 'lists' } } }),
}));
vi.mock('#server/commands/check-prediction.ts', () => ({
  checkPrediction: async ({ exercise }: { exercise: string }) => {
    if (changed.has(exercise)) throw new AppError('exercise-changed', 'It has changed.', 409);
    return {
      environment: 'cpython-3.13-64',
      closeness: 1,
      outcome: { verdict: { kind: 'correct' }, rating: 'good', gradedBy: 'fact' },
    };
  },
}));

beforeAll(ownDatabase);

const item = { lesson: 'lists', kind: 'predict-size' } as const;
const right = { verdict: { kind: 'correct' }, rating: 'good' } as const;

let ada: Actor;
let log: LearnerLog;
beforeEach(async () => {
  time.now = NOON;
  changed.clear();
  ada = await aLearner();
  log = openMemoryLog(ada.id);
});

const answer = (exercise: string, at: number, on = log) =>
  recordOutcome(item, aPrediction({ exercise, instance: `n=${at}` }), right, at, on);

const sync = (by = ada, on = log, clock = () => time.now) =>
  syncDevice(on, { send: (request) => syncLog(by, request), clock });

const onServer = async (by = ada): Promise<Review[]> =>
  (await listReviewsSince(store().db, by.id, 0, 1000)).map(({ review }) => review);

const request = (over: Partial<SyncRequest> = {}): SyncRequest => ({
  person: ada.id,
  now: time.now,
  since: 0,
  cursor: 0,
  witness: null,
  returns: false,
  attempts: [],
  reviews: [],
  timeZone: 'Europe/Vienna',
  ...over,
});

describe('a clock that is wrong', () => {
  it.each([
    ['an hour behind', -60 * MINUTE],
    ['three days ahead', 3 * DAY],
    ['a year behind', -365 * DAY],
  ])('%s: what it says is corrected on the server and on the device', async (_, wrong) => {
    const clock = () => time.now + wrong;
    await answer('list-size', clock());
    time.now += 40 * MINUTE;
    await sync(ada, log, clock);
    expect((await onServer()).map(({ at }) => at)).toEqual([NOON]);
    expect((await readProgress(log)).reviews).toMatchObject([{ at: NOON, day: '2026-11-22' }]);

    // From now on the device knows.
    await answer('dict-size', clock());
    await sync(ada, log, clock);
    expect((await onServer()).map(({ at }) => at)).toEqual([NOON, NOON + 40 * MINUTE]);
  });

  it('corrects what waits for a later batch, too, and what was made meanwhile', async () => {
    const clock = () => time.now - DAY;
    for (let n = 0; n < 45; n += 1) await answer(`e${n}`, clock() - n * MINUTE);
    await sync(ada, log, clock);
    const instants = (await onServer()).map(({ at }) => at);
    expect(instants.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 45 }, (_, n) => NOON - (44 - n) * MINUTE),
    );
  });

  it('that jumps back and is right again makes nothing older than what the account had', async () => {
    await answer('list-size', NOON);
    await sync();
    time.now += DAY;
    await answer('dict-size', 5);
    await sync();
    expect((await onServer()).at(-1)?.at).toBe(NOON);
  });

  it('keeps the day that the settings of then laid, and no other', async () => {
    await sync(ada, log);
    const entry = { type: 'bury', card: 'list-size' } as const;
    await answer('list-size', NOON);
    const near = { ...entry, id: crypto.randomUUID(), at: NOON, day: '2026-11-21' };
    const far = { ...entry, id: crypto.randomUUID(), at: NOON, day: '2027-11-21' };
    await log.transact('readwrite', async (tx) => {
      await tx.saveReview({ ...near, unsaved: 1 });
      await tx.saveReview({ ...far, unsaved: 1 });
    });
    await sync();
    const days = Object.fromEntries((await onServer()).map(({ id, day }) => [id, day]));
    const { dayRule } = (await syncLog(ada, request())).settings;
    expect([days[near.id], days[far.id]]).toEqual(['2026-11-21', learnerDay(NOON, dayRule)]);
  });
});

describe('two people on one device', () => {
  it('never mix: a log is taken from nobody but its person', async () => {
    const eve = await aLearner();
    await answer('list-size', NOON);
    await expect(sync(eve)).rejects.toMatchObject({ status: 409 });
    expect(await onServer(eve)).toEqual([]);
    expect((await log.transact('readonly', (tx) => tx.listUnsaved())).attempts).toHaveLength(1);

    const hers = openMemoryLog(eve.id);
    await answer('dict-size', NOON, hers);
    await sync(eve, hers);
    await sync();
    expect((await onServer(eve)).map(({ card }) => card)).toEqual(['dict-size']);
    expect((await onServer()).map(({ card }) => card)).toEqual(['list-size']);
  });

  it("cannot touch each other's entries", async () => {
    const eve = await aLearner();
    await answer('list-size', NOON);
    await sync();
    const [mine] = await onServer();
    const logged = { card: 'list-size', at: NOON, day: '2026-11-22' };
    const taken = {
      type: 'void',
      id: crypto.randomUUID(),
      ...logged,
      voids: mine?.id ?? '',
      reason: 'undo',
    } as const;
    const suspended = { type: 'suspend', id: crypto.randomUUID(), ...logged } as const;
    const answered = await syncLog(eve, request({ person: eve.id, reviews: [taken, suspended] }));
    expect(answered.dropped.reviews).toEqual([taken.id, suspended.id]);
    expect(await onServer(eve)).toEqual([]);
    expect(await onServer()).toHaveLength(1);
  });

  it('refuses a guest', async () => {
    await expect(syncLog(null, request())).rejects.toMatchObject({ status: 401 });
  });
});

describe('a server that went back to a backup', () => {
  it('gets back what it lost, as it was, and tells what it got meanwhile', async () => {
    await answer('before', NOON - DAY);
    await sync();
    const backup = await backUp(ada);
    await recordOutcome(item, aPrediction({ exercise: 'after' }), { ...right, rating: 'easy' }, NOON, log);
    await answer('changed', NOON + 1);
    await sync();
    const lost = await onServer();

    await restore(ada, backup, NOON);
    changed.add('changed');
    time.now += DAY;
    const other = openMemoryLog(ada.id);
    for (const exercise of ['one', 'two', 'three']) await answer(exercise, NOON + DAY, other);
    await sync(ada, other);
    expect(await sync()).toMatchObject({ isNews: true, dropped: 0 });
    const there = await onServer();
    expect(there).toHaveLength(6);
    expect(there).toEqual(expect.arrayContaining(lost));
    const { reviews, attempts } = await readProgress(log);
    expect(reviews.map(({ id }) => id).toSorted()).toEqual(there.map(({ id }) => id).toSorted());
    expect(attempts).toHaveLength(6);
    // What nobody can judge any more is a rating without its answer.
    const numbered = await listReviewsSince(store().db, ada.id, 0, 100);
    expect(numbered.filter((each) => !each.answer).map(({ review }) => review.card)).toEqual(['changed']);
  });

  it('gets back from one device what was answered on another, and nothing is called saved before', async () => {
    const other = openMemoryLog(ada.id);
    await answer('list-size', NOON, other);
    await sync(ada, other);
    await sync();
    const lost = await onServer();
    await restore(ada, [], NOON);
    const broken = async (sent: SyncRequest) => {
      if (sent.returns) throw new Error('broken off');
      return syncLog(ada, sent);
    };
    const clock = () => time.now;
    await expect(syncDevice(log, { send: broken, clock })).rejects.toThrow('broken off');
    expect(await countUnsaved(log)).toMatchObject({ answers: 1, changes: 0 });
    await sync();
    expect(await countUnsaved(log)).toMatchObject({ answers: 0, changes: 0 });
    expect(await onServer()).toEqual(lost);
    // The device that has the answer sends it after the rating.
    await sync(ada, other);
    expect((await listReviewsSince(store().db, ada.id, 0, 9))[0]?.answer).toMatchObject({
      instance: `n=${NOON}`,
    });
  });

  it('is noticed by a device of an older version as soon as it asks for what is not there', async () => {
    await answer('list-size', NOON);
    await sync();
    await log.transact('readwrite', async (tx) => tx.saveState({ ...(await tx.readState()), witness: null }));
    await restore(ada, [], NOON);
    await sync();
    expect(await onServer()).toHaveLength(1);
  });

  it('gets back what takes several requests, after it listed its own in several pages', async () => {
    const logged = (n: number) => ({ card: `e${n % 40}`, at: NOON - 5000 + n, day: '2026-11-22' });
    const rating = (n: number): Review => ({
      type: 'rating',
      id: crypto.randomUUID(),
      ...logged(n),
      attempt: crypto.randomUUID(),
      rating: 'again',
    });
    const kept = Array.from({ length: 2050 }, (_, n) => rating(n));
    const ratings = Array.from({ length: 350 }, (_, n) => rating(2050 + n));
    // By a clock that was behind: taken back before it was given.
    const voids = ratings.slice(-250).map(({ id }, n): Review => ({
      type: 'void',
      id: crypto.randomUUID(),
      ...logged(2000 + n),
      voids: id,
      reason: 'undo',
      card: ratings[n + 100]?.card ?? '',
    }));
    await store().write(async (tx) => {
      for (const entry of kept) await insertReview(tx, ada.id, entry);
    });
    const backup = await backUp(ada);
    await store().write(async (tx) => {
      for (const entry of [...ratings, ...voids]) await insertReview(tx, ada.id, entry);
    });
    await sync();
    await restore(ada, backup, NOON);
    expect(await sync()).toMatchObject({ sent: 600, isNews: false, dropped: 0 });
    const there = (await listReviewsSince(store().db, ada.id, 0, 5000)).map(({ review }) => review.id);
    expect(there.toSorted()).toEqual([...kept, ...ratings, ...voids].map(({ id }) => id).toSorted());
    expect(await countUnsaved(log)).toMatchObject({ answers: 0, changes: 0 });
  });

  it('takes nothing from what is sent before it knows what it lost', async () => {
    await answer('list-size', NOON);
    await sync();
    const { cursor, witness } = await log.transact('readonly', (tx) => tx.readState());
    const [mine] = await onServer();
    await restore(ada, [], NOON);
    const undo = { type: 'void', card: 'list-size', at: NOON, day: '2026-11-22', reason: 'undo' } as const;
    const taken = { ...undo, id: crypto.randomUUID(), voids: mine?.id ?? '' };
    const answered = await syncLog(ada, request({ cursor, witness, reviews: [taken] }));
    const none = { attempts: [], reviews: [] };
    expect(answered).toMatchObject({ restart: true, cursor: 0, confirmed: none, dropped: none });
  });
});

describe('syncLog', () => {
  it('gives a rating that it judges otherwise an interval, so that other settings move no card', async () => {
    for (const at of [NOON, NOON + 20 * MINUTE]) {
      await recordOutcome(item, aPrediction(), { ...right, rating: 'again' }, at, log);
    }
    time.now += DAY;
    await sync();
    const [first, second] = await onServer();
    expect(first).toMatchObject({ rating: 'good' });
    expect(second).toMatchObject({ rating: 'good', interval: expect.any(Number) });
    const { settings } = await syncLog(ada, request());
    const dueDay = (desiredRetention: number) =>
      replayReviews(
        [first, second].flatMap((each) => each ?? []),
        { ...settings, desiredRetention },
      )?.dueDay;
    expect(dueDay(0.97)).toBe(dueDay(0.8));
  });

  it("tells another device what was answered, with this server's judgement", async () => {
    await recordOutcome(item, aPrediction(), { ...right, rating: 'easy' }, NOON, log);
    await sync();
    const other = openMemoryLog(ada.id);
    await sync(ada, other);
    const { attempts, reviews } = await readProgress(other);
    expect(reviews).toMatchObject([{ type: 'rating', rating: 'good', card: 'list-size' }]);
    expect(attempts).toMatchObject([
      { instance: 'n=1', verdict: 'correct', elapsedMs: 8000, lesson: 'lists' },
    ]);
    expect((await readProgress(log)).reviews).toEqual(reviews);
  });

  it('sends a taking back after all answers, however many there are', async () => {
    const first = aPrediction({ exercise: 'first' });
    await recordOutcome(item, first, right, NOON, log);
    await takeBack(crypto.randomUUID(), first.review, 'slip', NOON + 1, log);
    for (let n = 0; n < 60; n += 1) await answer(`e${n}`, NOON + 2 + n);
    time.now += DAY;
    expect(await sync()).toMatchObject({ dropped: 0 });
    expect((await onServer()).map(({ type }) => type).filter((type) => type === 'void')).toHaveLength(1);
  });

  it('keeps what is made while it is under way', async () => {
    await answer('list-size', NOON);
    const send = async (sent: SyncRequest) => {
      const answered = await syncLog(ada, sent);
      if (sent.attempts.some(({ exercise }) => exercise === 'list-size')) await answer('dict-size', NOON + 5);
      return answered;
    };
    await syncDevice(log, { send, clock: () => time.now });
    expect((await onServer()).map(({ card }) => card)).toEqual(['list-size', 'dict-size']);
  });

  it('refuses too much at once', async () => {
    const attempts = Array.from({ length: 51 }, () => ({ ...aPrediction(), at: NOON }));
    await expect(syncLog(ada, request({ attempts }))).rejects.toMatchObject({ status: 413 });
  });

  it('goes on where a page of entries ends', async () => {
    for (let n = 0; n < 30; n += 1) await answer(`e${n}`, NOON - 40 + n);
    await sync();
    const first = await syncLog(ada, request({ cursor: 10 }));
    expect(first.entries.map(({ review }) => review.card)).toEqual(
      Array.from({ length: 20 }, (_, n) => `e${n + 10}`),
    );
    expect([first.cursor, first.more]).toEqual([30, false]);
  });

  it('takes a log that comes in several pages', async () => {
    const entries = Array.from({ length: 5000 }, (_, n) => {
      const logged = { id: crypto.randomUUID(), card: `e${n % 50}`, at: NOON - 5000 + n, day: '2026-11-22' };
      return { type: 'rating', ...logged, attempt: crypto.randomUUID(), rating: 'again' } as const;
    });
    await store().write(async (tx) => {
      for (const entry of entries) await insertReview(tx, ada.id, entry);
    });
    await sync();
    const { reviews, cards } = await readProgress(log);
    const { settings } = await syncLog(ada, request({ cursor: 5000 }));
    expect([reviews.length, cards.length]).toEqual([5000, 50]);
    const first = entries.filter(({ card }) => card === 'e0');
    expect(cards.find(({ key }) => key === 'e0')).toEqual(replayReviews(first, settings));
  });
});
