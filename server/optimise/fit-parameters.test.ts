import { expect, test } from 'vitest';

import { defaultWeights } from '#domain/scheduling/fsrs.ts';
import { addDays, calendarInstant } from '#domain/scheduling/learner-day.ts';
import { isBetter } from '#domain/scheduling/parameter-set.ts';

import { seededRandom } from '#domain/seeded-random.ts';
import { simulatedLogs, usual } from '../../tests/fixtures/simulated-learner.ts';
import { fitParameters } from './fit-parameters.ts';
import { loadOptimizer } from './optimizer.ts';
import type { Optimizer } from './optimizer.ts';

async function optimizer(): Promise<Optimizer> {
  const loaded = await loadOptimizer();
  if (loaded === null) throw new Error('this platform has no optimizer: run the tests on another');
  return loaded;
}

/** Learns well from each review, and forgets in another way than most. */
const UNUSUAL = defaultWeights().map((weight, place) => ({ 2: 5, 8: 0.9, 20: 0.4 })[place] ?? weight);

test('a learner who forgets in another way is foretold better by fitted weights', async () => {
  const fit = await fitParameters(await optimizer(), simulatedLogs(100, 12, UNUSUAL, seededRandom(1)), usual);
  expect(fit?.weights).toHaveLength(21);
  expect(fit && isBetter(fit)).toBe(true);
});

test("one who forgets as FSRS's own weights say is not: what is fitted to chance fails on what comes later", async () => {
  const logs = simulatedLogs(50, 12, defaultWeights(), seededRandom(2));
  const fit = await fitParameters(await optimizer(), logs, usual);
  expect(fit && isBetter(fit)).toBe(false);
});

test('the same log gives the same fit', async () => {
  const logs = simulatedLogs(60, 10, UNUSUAL, seededRandom(3));
  const first = await fitParameters(await optimizer(), logs, usual);
  const again = await fitParameters(await optimizer(), logs.toReversed(), usual);
  expect(again?.weights).toEqual(first?.weights);
});

test('a long log of few cards is thinned among what the optimizer trains on, not among what it leaves out', async () => {
  let handed = 0;
  const counting: Optimizer = {
    ...(await optimizer()),
    computeParameters: (items) => {
      handed = items.length;
      return Promise.resolve([...defaultWeights()]);
    },
  };
  const daily = Array.from({ length: 260 }, (_, place) => addDays('2026-01-01', place));
  const logs = Array.from({ length: 100 }, (_, card) =>
    daily.map((day) => {
      const id = `${card} ${day}`;
      const at = calendarInstant(day) + card;
      return { type: 'rating', id, card: String(card), attempt: id, rating: 'good', at, day } as const;
    }),
  );
  await fitParameters(counting, logs, usual);
  // Of each card the second to the 64th answer: that is fewer than are fitted to.
  expect(handed).toBeGreaterThan(100 * 55);
});

test('nothing to fit to is no fit', async () => {
  expect(await fitParameters(await optimizer(), [], usual)).toBeNull();
});

test('while weights are fitted, the process goes on answering', async () => {
  const logs = simulatedLogs(200, 10, UNUSUAL, seededRandom(4));
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 10);
  await fitParameters(await optimizer(), logs, usual);
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
});
