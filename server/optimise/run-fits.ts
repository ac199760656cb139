import { findWaitingSet, removeParameterSet, saveFit } from '#db/parameter-sets.ts';
import type { WaitingSet } from '#db/parameter-sets.ts';
import { now } from '#server/clock.ts';
import { logFailure } from '#server/respond.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { fitParameters } from './fit-parameters.ts';
import { loadLogs } from './load-logs.ts';
import { loadOptimizer } from './optimizer.ts';

// Next loads routes and instrumentation in separate module graphs of one process; one fit at a time in all of them.
const shared = globalThis as typeof globalThis & { heapwiseFits?: Promise<void> };

/**
 * Makes the sets that are waited for, one after the other. Who waits stands in the database, so nothing is lost with the
 * process. Ends when nobody waits; never throws.
 */
export function runFits(): Promise<void> {
  const before = shared.heapwiseFits ?? Promise.resolve();
  const fits = before.then(fitAll).catch((error: unknown) => void logFailure(error));
  shared.heapwiseFits = fits;
  return fits;
}

async function fitAll(): Promise<void> {
  for (;;) {
    const waiting = await findWaitingSet(store().db);
    if (waiting === null) return;
    try {
      await fit(waiting);
    } catch (error) {
      // Whoever it was may ask again; the others shall not wait for it.
      logFailure(error);
      await store().write((tx) => removeParameterSet(tx, waiting.id));
    }
  }
}

async function fit({ id, personId }: WaitingSet): Promise<void> {
  const optimizer = await loadOptimizer();
  const { db } = store();
  const fitted =
    optimizer &&
    (await fitParameters(optimizer, await loadLogs(db, personId), await learnerSettings(db, personId)));
  await store().write((tx) =>
    fitted ? saveFit(tx, id, { ...fitted, madeAt: now() }) : removeParameterSet(tx, id),
  );
}
