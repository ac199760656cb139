import { beforeAll, expect, it, vi } from 'vitest';

import { askForFit } from '#server/commands/ask-for-fit.ts';
import { parametersScreen } from '#server/queries/parameters.ts';

import { aLearner, NOON, ownDatabase } from '../../tests/fixtures/learner.ts';
import { loadOptimizer } from './optimizer.ts';
import { scheduleFits } from './schedule-fits.ts';

vi.mock('@open-spaced-repetition/binding', () => {
  throw new Error('Cannot find native binding.');
});

beforeAll(() => {
  ownDatabase();
  vi.spyOn(console, 'error').mockReturnValue();
});

it('on a machine that the optimizer was not built for, whoever asks gets a sentence, and all else works', async () => {
  expect(await loadOptimizer()).toBeNull();
  const ada = await aLearner();
  await expect(askForFit(ada, NOON)).rejects.toThrow('This server cannot fit weights.');
  expect((await parametersScreen(ada)).parameters).toMatchObject({
    canFit: false,
    waiting: false,
    inForce: null,
  });
});

it('nothing is planned there, and the log says why once', async () => {
  await scheduleFits();
  await loadOptimizer();
  expect(console.error).toHaveBeenCalledTimes(1);
});
