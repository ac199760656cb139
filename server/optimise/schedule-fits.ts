import { now } from '#server/clock.ts';
import { logFailure } from '#server/respond.ts';

import { askDueFits } from './ask-due-fits.ts';
import { loadOptimizer } from './optimizer.ts';
import { runFits } from './run-fits.ts';

/** A server that has just started has better things to do. */
const AFTER_START_MS = 60_000;

const DAILY_MS = 86_400_000;

/**
 * Fits weights in the background: a minute after the start what was waited for when the process ended, and then daily what is
 * due.
 */
export async function scheduleFits(): Promise<void> {
  if ((await loadOptimizer()) === null) return;
  const round = (): void => void fitDue().catch(logFailure);
  setTimeout(round, AFTER_START_MS).unref();
  setInterval(round, DAILY_MS).unref();
}

async function fitDue(): Promise<void> {
  await askDueFits(now());
  await runFits();
}
