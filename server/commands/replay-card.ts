import { findLastInstance } from '#db/attempts.ts';
import { removeCard, saveCard } from '#db/cards.ts';
import type { Tx } from '#db/connection.ts';
import { listReviews } from '#db/reviews.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card } from '#domain/scheduling/types.ts';

/** Works a card out anew from its whole log and keeps it; takes it away when no rating of it stands. */
export async function replayCard(
  tx: Tx,
  personId: string,
  key: string,
  settings: ReviewSettings,
): Promise<Card | null> {
  const reviews = await listReviews(tx, personId, key);
  const card = replayReviews(reviews, settings);
  // What was seen last counts, though it was taken back or decided nothing: the next review must ask something else.
  const lastInstance = await findLastInstance(tx, personId, key);
  if (card === null || lastInstance === null) {
    await removeCard(tx, personId, key);
    return null;
  }
  await saveCard(tx, personId, { card, lastInstance });
  return card;
}
