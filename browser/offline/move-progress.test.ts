import { afterEach, describe, expect, it, vi } from 'vitest';

import type { LearnerLog, LoggedAttempt } from './learner-log.ts';
import { openMemoryLog } from './memory-log.ts';
import { lostWords, moveProgress } from './move-progress.ts';

afterEach(() => vi.unstubAllGlobals());

const locked = { lesson: 'lists', revision: 1, prediction: 56, hintsUsed: 0 };

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A device with `count` answers, the last of them taken back. */
async function deviceWith(count: number): Promise<LearnerLog> {
  const store = openMemoryLog();
  await store.transact('readwrite', async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const attempt = { attempt: id(n), review: id(1000 + n), exercise: `e${n}`, at: n, ...locked };
      await tx.saveAttempt(attempt as LoggedAttempt);
      const { review, exercise: card } = attempt;
      const logged = { card, at: n, day: '2026-11-22' };
      await tx.saveReview({ type: 'rating', id: review, ...logged, attempt: id(n), rating: 'good' });
    }
    const last = { card: `e${count - 1}`, voids: id(999 + count), at: count, day: '2026-11-22' };
    await tx.saveReview({ type: 'void', id: id(5000), ...last, reason: 'undo' });
  });
  return store;
}

interface Body {
  attempts: { attempt: string }[];
  reviews: { id: string; type: string }[];
}

/** A server that confirms everything, drops `dropped` of each batch, and breaks at request number `breaksAt`. */
function serverThat({ dropped = 0, breaksAt = 0 } = {}): Body[] {
  const received: Body[] = [];
  vi.stubGlobal('fetch', async (_: string, init: { body: string }) => {
    const body = JSON.parse(init.body) as Body;
    received.push(body);
    if (received.length === breaksAt) throw new TypeError('offline');
    const attempts = body.attempts.map(({ attempt }) => attempt);
    const reviews = body.reviews.map((review) => review.id);
    return Response.json({ confirmed: { attempts, reviews, dropped } });
  });
  return received;
}

const left = async (store: LearnerLog) =>
  store.transact('readonly', async (tx) => [
    (await tx.listAttempts()).length,
    (await tx.listReviews()).length,
  ]);

describe('moveProgress', () => {
  it('sends everything in small batches and clears what was confirmed', async () => {
    const store = await deviceWith(45);
    const received = serverThat();
    expect(await moveProgress('ada', store)).toEqual({ moved: 45, dropped: 0 });
    expect(received.map(({ attempts }) => attempts.length)).toEqual([20, 20, 5]);
    expect(await left(store)).toEqual([0, 0]);
  });

  it('sends a rating together with what takes it back', async () => {
    const received = serverThat();
    await moveProgress('ada', await deviceWith(21));
    expect(received[1]?.reviews.map(({ type }) => type)).toEqual(['rating', 'void']);
  });

  it('keeps what was not confirmed when the connection breaks, and goes on from there', async () => {
    const store = await deviceWith(45);
    serverThat({ breaksAt: 2 });
    await expect(moveProgress('ada', store)).rejects.toThrow('still on this device');
    expect(await left(store)).toEqual([25, 26]);
    serverThat();
    expect(await moveProgress('ada', store)).toEqual({ moved: 25, dropped: 0 });
  });

  it('says how many answers nobody could judge any more, and keeps nothing for ever', async () => {
    const store = await deviceWith(3);
    serverThat({ dropped: 1 });
    const moved = await moveProgress('ada', store);
    expect(moved).toEqual({ moved: 2, dropped: 1 });
    expect(lostWords(moved)).toMatch(/but for one of your answers/);
    expect(await left(store)).toEqual([0, 0]);
  });

  it('sends the tickets along, and what its clock says', async () => {
    const store = openMemoryLog();
    const attempt = { attempt: id(1), review: id(2), exercise: 'e1', at: 1, ...locked, ticket: 'signed' };
    await store.transact('readwrite', (tx) => tx.saveAttempt(attempt as LoggedAttempt));
    const received = serverThat();
    await moveProgress('ada', store);
    const now = expect.any(Number) as number;
    expect(received[0]).toMatchObject({ person: 'ada', now, attempts: [{ ticket: 'signed' }] });
  });
});
