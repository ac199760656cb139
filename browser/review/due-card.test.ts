import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { openMemoryLog } from '#browser/offline/memory-log.ts';
import type { LearnerLog } from '#browser/offline/learner-log.ts';
import type { Pack } from '#domain/lesson/pack.ts';

import { dueAfter } from './due-card.ts';
import { NeedsConnection } from './needs-connection.ts';

const exercise = 'list-size';
const due = { exercise, lesson: 'lists', isNew: false };
const packOf = (instance: string, content = 'new', key: object | null = {}): Pack =>
  ({ item: { exercise, instance }, key, content }) as Pack;

let log: LearnerLog;
let asked: object[];
beforeEach(() => {
  log = openMemoryLog();
  asked = [];
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { wanted } = JSON.parse(body) as { wanted: object[] };
    if (wanted.length > 0) asked.push(...wanted);
    const packs = wanted.length > 0 ? [packOf('n=3'), packOf('n=4')] : [];
    return Response.json({ packs, content: 'new' });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const keep = (...packs: Pack[]) =>
  log.packs.replace(
    packs.map((pack, place) => ({ pack, place, fetchedAt: 0 })),
    [],
  );
const instanceOf = async (seen: readonly string[]) => (await dueAfter(log, due, seen).pack()).item.instance;

it('is the instance on the device that was not seen for longest', async () => {
  await keep(packOf('n=1'), packOf('n=2'), packOf('n=3'));
  expect(await instanceOf(['n=1', 'n=3'])).toBe('n=2');
  expect(await instanceOf(['n=1', 'n=2', 'n=3'])).toBe('n=3');
  expect(asked).toEqual([]);
});

it('is fetched where it is not on the device, and stays there', async () => {
  expect(await instanceOf(['n=3'])).toBe('n=4');
  expect(asked).toEqual([{ exercise, seen: ['n=3'], count: 4 }]);
  expect(await log.packs.list(exercise)).toHaveLength(2);
});

it('is fetched anew when the lessons have changed: an answer to an old question could not be judged', async () => {
  await keep(packOf('n=1', 'old'));
  expect(await instanceOf([])).toBe('n=3');
});

it('without a network is what is there, however old', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  await keep(packOf('n=1', 'old'));
  expect(await instanceOf([])).toBe('n=1');
});

it('waits for a network where it is not there, or only the server can grade it', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  await expect(instanceOf([])).rejects.toThrow(NeedsConnection);
  await keep(packOf('n=1', 'new', null));
  await expect(instanceOf([])).rejects.toThrow(NeedsConnection);
});

it('is looked up once, and again when that failed', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const card = dueAfter(log, due, []);
  await expect(card.pack()).rejects.toThrow(NeedsConnection);
  await keep(packOf('n=1'));
  expect((await card.pack()).item.instance).toBe('n=1');
  await log.packs.replace([], [exercise]);
  expect((await card.pack()).item.instance).toBe('n=1');
});

it('is not waited for long where a network only seems to be there', async () => {
  vi.useFakeTimers();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const ending = new AbortController();
    setTimeout(() => ending.abort(), ms);
    return ending.signal;
  });
  let waiting = 0;
  vi.stubGlobal('fetch', async (_: string, { signal }: { signal: AbortSignal }) => {
    waiting += 1;
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('too long')));
    });
  });
  const refused = expect(instanceOf([])).rejects.toThrow(NeedsConnection);
  await vi.advanceTimersByTimeAsync(4000);
  await refused;
  // Those behind it are not waited for one by one.
  await expect(instanceOf([])).rejects.toThrow(NeedsConnection);
  await keep(packOf('n=1', 'old'));
  expect(await instanceOf([])).toBe('n=1');
  expect(waiting).toBe(1);
  vi.useRealTimers();
});
