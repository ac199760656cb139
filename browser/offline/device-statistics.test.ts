import { expect, it } from 'vitest';

import { DAY_MS } from '#domain/scheduling/learner-day.ts';

import { readStatistics } from './device-statistics.ts';
import { recordOutcome, takeBack } from './learner-progress.ts';
import { openMemoryLog } from './memory-log.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');

it('counts what is in the log of this device, and forgets what was taken back', async () => {
  const log = openMemoryLog();
  const answer = async (exercise: string, confidence: 'sure' | 'guess', isRight: boolean, at: number) => {
    const ids = { attempt: crypto.randomUUID(), review: crypto.randomUUID() };
    const asked = { exercise, revision: 1, instance: 'n=1', prediction: 56, hintsUsed: 0, elapsedMs: 8000 };
    const outcome = isRight
      ? ({ verdict: { kind: 'correct' }, rating: 'good' } as const)
      : ({ verdict: { kind: 'incorrect', closeness: 0 }, rating: 'again' } as const);
    await recordOutcome(
      { lesson: 'lists', kind: 'predict-size' },
      { ...ids, ...asked, confidence },
      outcome,
      at,
      log,
    );
    return ids.review;
  };
  await answer('list-size', 'sure', true, NOON - 4 * DAY_MS);
  await answer('gone', 'sure', true, NOON - DAY_MS);
  const slip = await answer('dict-size', 'guess', false, NOON);
  const read = () => readStatistics(NOON, (card) => card !== 'gone', log);

  const before = await read();
  expect(before).toMatchObject({ cards: 2, time: { answers: 3, days: 3, totalMs: 24_000 } });
  expect(before.calibration.points.map(({ right, predictions }) => [right, predictions])).toEqual([
    [0, 1],
    [0, 0],
    [2, 2],
  ]);

  await takeBack(crypto.randomUUID(), slip, 'slip', NOON + 1000, log);
  expect(await read()).toMatchObject({ cards: 1, time: { answers: 2, days: 2 } });
});
