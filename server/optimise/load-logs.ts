import type { Db } from '#db/connection.ts';
import { listReviewedCards, listReviews } from '#db/reviews.ts';
import type { Review } from '#domain/scheduling/types.ts';

import { breather } from './breathe.ts';

/** The reviews of each card of a person, read card by card so that requests are answered meanwhile. */
export async function loadLogs(db: Db, personId: string): Promise<readonly (readonly Review[])[]> {
  const breathe = breather();
  const logs: (readonly Review[])[] = [];
  for (const card of await listReviewedCards(db, personId)) {
    logs.push(await listReviews(db, personId, card));
    await breathe();
  }
  return logs;
}
