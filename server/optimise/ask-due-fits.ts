import { randomUUID } from 'node:crypto';

import {
  countTellingRatings,
  insertWaitingSet,
  listLogLengths,
  listParameterSets,
} from '#db/parameter-sets.ts';
import { isFitDue } from '#domain/scheduling/parameter-set.ts';
import { store } from '#server/store.ts';

import { breather } from './breathe.ts';

/** Lets everyone wait for a fit whose reviews have changed enough since their last one. */
export async function askDueFits(at: number): Promise<void> {
  const { db } = store();
  const breathe = breather();
  for (const { personId, entries } of await listLogLengths(db)) {
    const [last = null] = await listParameterSets(db, personId);
    // A log that is too short even if each of its entries told something need not be read.
    if (isFitDue(entries, last, at) && isFitDue(await countTellingRatings(db, personId), last, at)) {
      await store().write((tx) => insertWaitingSet(tx, { id: randomUUID(), personId }, at));
    }
    await breathe();
  }
}
