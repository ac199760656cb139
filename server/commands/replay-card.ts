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
  if (card === null) await removeCard(tx, personId, key);
  else await saveCard(tx, personId, card);
  return card;
}
