import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { defaultSettings } from '#domain/scheduling/settings.ts';
import type { SyncAnswer, SyncRequest } from '#domain/scheduling/sync.ts';

import { keepInSync } from './keep-in-sync.ts';
import type { SyncKeeper } from './keep-in-sync.ts';
import { readProgress, recordOutcome } from './learner-progress.ts';
import { learnerLog } from './open-log.ts';

const settings = defaultSettings({ timeZone: 'Europe/Vienna', rolloverHour: 4 });
const item = { lesson: 'lists', kind: 'predict-size' } as const;
const right = { verdict: { kind: 'correct' }, rating: 'good' } as const;

let answers: (SyncRequest | null)[];
let server: (request: SyncRequest) => Response | Promise<Response>;
let isOnline: boolean;
let person: string;
let keeper: SyncKeeper;

function everythingIsTaken({ attempts, reviews, cursor }: SyncRequest): Response {
  const none = { attempts: [], reviews: [] };
  const ids = { attempts: attempts.map(({ attempt }) => attempt), reviews: reviews.map(({ id }) => id) };
  const at = { now: Date.now(), cursor, witness: null, more: false, restart: false };
  const answer: SyncAnswer = { ...at, entries: [], confirmed: ids, dropped: none, settings };
  return Response.json(answer);
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z') });
  answers = [];
  server = everythingIsTaken;
  isOnline = true;
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('navigator', {
    get onLine() {
      return isOnline;
    },
  });
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const request = JSON.parse(body) as SyncRequest;
    answers.push(request);
    return server(request);
  });
  person = crypto.randomUUID();
});
afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function answer(exercise: string): Promise<void> {
  const ids = { attempt: crypto.randomUUID(), review: crypto.randomUUID() };
  const asked = { exercise, revision: 1, instance: 'n=1', prediction: 56 };
  const locked = { ...ids, ...asked, confidence: 'fairly', hintsUsed: 0, elapsedMs: 8000 } as const;
  await recordOutcome(item, locked, right, Date.now(), await learnerLog(person));
}

/** A keeper that has done its first sync. */
async function started(): Promise<void> {
  keeper = keepInSync(person);
  await vi.advanceTimersByTimeAsync(100);
}

describe('keepInSync', () => {
  it('syncs when the page opens, and some time after answers, at once for several', async () => {
    await started();
    expect(answers).toHaveLength(1);
    await answer('e1');
    await vi.advanceTimersByTimeAsync(1000);
    await answer('e2');
    expect(keeper.state().answers).toBe(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(answers.map((sent) => sent?.attempts.length)).toEqual([0, 2]);
    expect(keeper.state()).toMatchObject({ answers: 0, trouble: null });
  });

  it('tries again later and later while the server cannot be reached, and loses nothing', async () => {
    await started();
    server = () => Promise.reject(new TypeError('no network'));
    await answer('e1');
    await vi.advanceTimersByTimeAsync(3000);
    expect(keeper.state()).toMatchObject({ answers: 1, trouble: 'unreachable' });
    await vi.advanceTimersByTimeAsync(60_000);
    const within = answers.length;
    expect(within).toBeGreaterThan(3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(answers.length - within).toBeLessThan(within);
    server = everythingIsTaken;
    await vi.advanceTimersByTimeAsync(400_000);
    expect(keeper.state()).toMatchObject({ answers: 0, trouble: null });
  });

  it('asks nothing while the browser is offline, and syncs when it is not', async () => {
    await started();
    isOnline = false;
    await answer('e1');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(answers).toHaveLength(1);
    expect(keeper.state()).toMatchObject({ answers: 1, trouble: 'unreachable' });
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(100);
    expect(keeper.state().answers).toBe(0);
  });

  it.each([
    [401, 'signed-out'],
    [409, 'other-person'],
  ])('%i: keeps everything, and does not ask again', async (status, trouble) => {
    server = () => Response.json({ error: { message: 'No.' } }, { status });
    await started();
    await answer('e1');
    await vi.advanceTimersByTimeAsync(3000);
    const asked = answers.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(answers).toHaveLength(asked);
    expect(keeper.state()).toMatchObject({ answers: 1, trouble });
    expect((await readProgress(await learnerLog(person))).attempts).toHaveLength(1);
  });

  it('says when something new came from another device', async () => {
    await started();
    const { news } = keeper.state();
    const review = { id: crypto.randomUUID(), card: 'e9', at: Date.now(), day: '2026-11-22', type: 'bury' };
    server = async (request) => {
      const taken = (await everythingIsTaken(request).json()) as SyncAnswer;
      return Response.json({ ...taken, entries: [{ review, answer: null }], cursor: 1 });
    };
    await keeper.syncNow();
    expect(keeper.state().news).toBe(news + 1);
    await keeper.syncNow();
    expect(keeper.state().news).toBe(news + 1);
  });
});
