import 'fake-indexeddb/auto';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import type { SyncAnswer, SyncRequest } from '#domain/scheduling/sync.ts';
import { defaultSettings } from '#domain/scheduling/settings.ts';

import { databaseName, openIndexedDbLog } from './indexeddb-log.ts';
import { keepInSync } from './keep-in-sync.ts';
import { keepReady } from './keep-ready.ts';
import { listKeptLogs } from './kept-logs.ts';
import { readProgress, recordOutcome } from './learner-progress.ts';
import { LogGone } from './log-gone.ts';
import { clearOthers, leaveDevice, saveBeforeLeaving } from './leave-device.ts';
import { learnerLog } from './open-log.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const settings = defaultSettings({ timeZone: 'Europe/Vienna', rolloverHour: 4 });
const item = { lesson: 'lists', kind: 'predict-size' } as const;
const right = { verdict: { kind: 'correct' }, rating: 'good' } as const;

let isOnline = true;
beforeEach(() => {
  isOnline = true;
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('sessionStorage', { getItem: () => null, removeItem: () => {} });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('navigator', {
    get onLine() {
      return isOnline;
    },
  });
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { attempts, reviews, cursor } = JSON.parse(body) as SyncRequest;
    const confirmed = {
      attempts: attempts.map(({ attempt }) => attempt),
      reviews: reviews.map(({ id }) => id),
    };
    const none = { attempts: [], reviews: [] };
    const answer: SyncAnswer = {
      now: Date.now(),
      entries: [],
      cursor,
      witness: null,
      more: false,
      restart: false,
      confirmed,
      dropped: none,
      settings,
    };
    return Response.json(answer);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Someone who answered `count` exercises on this device. */
async function learnerWith(count: number): Promise<string> {
  const person = crypto.randomUUID();
  const log = await learnerLog(person);
  for (let n = 0; n < count; n += 1) {
    const ids = { attempt: crypto.randomUUID(), review: crypto.randomUUID() };
    const asked = { exercise: `e${n}`, revision: 1, instance: 'n=1', prediction: 56 };
    const locked: LockedPrediction = {
      ...ids,
      ...asked,
      confidence: 'fairly',
      hintsUsed: 0,
      elapsedMs: 8000,
    };
    await recordOutcome(item, locked, right, NOON + n, log);
  }
  return person;
}

/** By a page that is opened now. */
const answersOf = async (person: string) =>
  (await readProgress(await openIndexedDbLog(person))).attempts.length;

it('saves what is not saved, and then leaves nothing on the device', async () => {
  const ada = await learnerWith(3);
  expect(await saveBeforeLeaving(ada)).toBe(0);
  await leaveDevice(ada, 'ada');
  expect(await answersOf(ada)).toBe(0);
  expect(listKeptLogs()).toEqual([]);
});

it('keeps what cannot be saved, and says whose it is and how much', async () => {
  const ada = await learnerWith(3);
  isOnline = false;
  expect(await saveBeforeLeaving(ada)).toBe(3);
  await leaveDevice(ada, 'ada');
  expect(await answersOf(ada)).toBe(3);
  expect(listKeptLogs()).toEqual([{ person: ada, name: 'ada', unsaved: 3 }]);

  // Ada is back, and online.
  isOnline = true;
  expect(await saveBeforeLeaving(ada)).toBe(0);
  expect(listKeptLogs()).toEqual([]);
});

it('notes whose answers wait as long as they do, in case the session ends first', async () => {
  isOnline = false;
  const ada = await learnerWith(2);
  const end = keepReady(ada, 'ada', () => {});
  await vi.waitFor(() => expect(listKeptLogs()).toEqual([{ person: ada, name: 'ada', unsaved: 2 }]));
  isOnline = true;
  await keepInSync(ada).syncNow();
  expect(listKeptLogs()).toEqual([]);
  end();
  keepInSync(ada).stop();
});

it('leaves no page with a log that it could begin anew, in this tab or another', async () => {
  const ada = await learnerWith(1);
  const otherTab = await openIndexedDbLog(ada);
  await saveBeforeLeaving(ada);
  await leaveDevice(ada, 'ada');
  await expect(readProgress(otherTab)).rejects.toThrow(LogGone);
  await expect(readProgress(await learnerLog(ada))).rejects.toThrow(LogGone);
  const keeper = keepInSync(ada);
  await vi.waitFor(() => expect(keeper.state().trouble).toBe('signed-out'));
  await keeper.syncNow();
  keeper.stop();
  // Leaving the other tab, too, finds nothing to save.
  expect(await saveBeforeLeaving(ada)).toBe(0);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName(ada));
});

it('clears what is saved of others when someone else is in, and nothing that is not', async () => {
  const [ada, bob] = [await learnerWith(1), await learnerWith(2)];
  const eve = await learnerWith(1);
  await saveBeforeLeaving(ada);
  await clearOthers(eve);
  expect(await Promise.all([ada, bob, eve].map(answersOf))).toEqual([0, 2, 1]);
});
