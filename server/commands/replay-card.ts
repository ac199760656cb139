import { listInstances } from '#db/attempts.ts';
import { removeCard, saveCard } from '#db/cards.ts';
import type { Tx } from '#db/connection.ts';
import { listReviews } from '#db/reviews.ts';
import { replayReviews, standingRatings } from '#domain/scheduling/cards.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card } from '#domain/scheduling/types.ts';
import { invariant } from '#server/errors.ts';

/** Works a card out anew from its whole log and keeps it; takes it away when no rating of it stands. */
export async function replayCard(
  tx: Tx,
  personId: string,
  key: string,
  settings: ReviewSettings,
): Promise<Card | null> {
  const reviews = await listReviews(tx, personId, key);
  const card = replayReviews(reviews, settings);
  const last = standingRatings(reviews).at(-1);
  if (card === null || last === undefined) {
    await removeCard(tx, personId, key);
    return null;
  }
  const lastInstance = (await listInstances(tx, [last.attempt])).get(last.attempt);
  invariant(lastInstance !== undefined, `review ${last.id} has its attempt`);
  await saveCard(tx, personId, { card, lastInstance });
  return card;
}
