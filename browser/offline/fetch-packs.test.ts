import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { LockedPrediction } from '#domain/lesson/outcome.ts';

import { fetchAhead } from './fetch-packs.ts';
import type { LearnerLog } from './learner-log.ts';
import { recordOutcome } from './learner-progress.ts';
import { openMemoryLog } from './memory-log.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const item = { lesson: 'lists', kind: 'predict-size' } as const;
const right = { verdict: { kind: 'correct' }, rating: 'good' } as const;
const wrong = { verdict: { kind: 'incorrect', closeness: 0 }, rating: 'again' } as const;
const easy = { verdict: { kind: 'correct' }, rating: 'easy' } as const;

let log: LearnerLog;
let content: string;
let asked: { exercise: string; seen: string[] }[];
beforeEach(() => {
  log = openMemoryLog();
  content = 'one';
  asked = [];
  vi.resetModules();
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { wanted } = JSON.parse(body) as { wanted: typeof asked };
    asked.push(...wanted);
    const packs = wanted.flatMap(({ exercise }) =>
      ['n=1', 'n=2', 'n=3', 'n=4'].map((instance) => ({ item: { exercise, instance }, key: {}, content })),
    );
    return Response.json({ packs, content });
  });
});
afterEach(() => vi.unstubAllGlobals());

async function answer(
  exercise: string,
  at: number,
  outcome: typeof right | typeof wrong | typeof easy = right,
  n = 1,
) {
  const ids = { attempt: crypto.randomUUID(), review: crypto.randomUUID() };
  const shown = { exercise, revision: 1, instance: `n=${n}`, prediction: 56 };
  const locked: LockedPrediction = { ...ids, ...shown, confidence: 'fairly', hintsUsed: 0, elapsedMs: 8000 };
  await recordOutcome(item, locked, outcome, at, log);
}

const ahead = async (now: number): Promise<string[]> => {
  asked = [];
  // A new page: it asks for the version of the lessons once.
  const { fetchAhead: fetchOnNewPage } = await import('./fetch-packs.ts');
  await fetchOnNewPage(log, now);
  vi.resetModules();
  return asked.map(({ exercise }) => exercise);
};

it('fetches what comes and what is new within a week; nothing twice', async () => {
  await answer('soon', NOON);
  await answer('later', NOON, easy);
  const places = ['soon', 'later', 'fresh'].map((exercise) => ({ exercise, lesson: 'lists' }));
  await log.packs.saveCourse(places);
  // Their lesson is mostly read today: tomorrow it brings its new card.
  expect((await ahead(NOON)).toSorted()).toEqual(['fresh', 'soon']);
  expect(await ahead(NOON + 1000)).toEqual([]);
  expect(await ahead(NOON + DAY)).toEqual(['later']);
  expect(asked.find(({ exercise }) => exercise === 'later')?.seen).toEqual(['n=1']);
});

it('fetches more when few are left that were not seen', async () => {
  await answer('soon', NOON);
  await ahead(NOON);
  for (const [n, ask] of [
    [1, []],
    [2, ['soon']],
  ] as const) {
    await answer('soon', NOON + n * DAY, wrong, n);
    expect(await ahead(NOON + n * DAY)).toEqual(ask);
  }
});

it('fetches everything anew when the lessons have changed, and drops what is not wanted any more', async () => {
  await answer('soon', NOON);
  await ahead(NOON);
  content = 'two';
  expect(await ahead(NOON)).toEqual(['soon']);
  expect((await log.packs.list()).every(({ pack }) => pack.content === 'two')).toBe(true);
  // What was answered today stays until tomorrow: taken back, it is asked again.
  await answer('soon', NOON + 30 * DAY, easy, 2);
  await ahead(NOON + 30 * DAY);
  expect(await log.packs.list('soon')).toHaveLength(4);
  await ahead(NOON + 31 * DAY);
  expect(await log.packs.list()).toEqual([]);
});

it('says so when the server cannot be reached', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  await answer('soon', NOON);
  await expect(fetchAhead(log, NOON)).rejects.toThrow('cannot be reached');
});
