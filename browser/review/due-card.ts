import type { Item } from '#domain/lesson/item.ts';
import type { Card } from '#domain/scheduling/types.ts';

import { askServer } from './ask-server.ts';

/** A card to answer now. */
export interface DueCard {
  readonly card: Card;
  readonly lesson: string;
  /** Its instances seen before this question, the latest first. */
  readonly seen: readonly string[];
  /** Asks for its question: the instance not seen for longest. */
  item(): Promise<Item>;
}

/**
 * A due card whose question is the instance not seen for longest. It is asked for once; when that failed, again.
 * @param seen Its instances seen, the latest first.
 */
export function dueAfter(
  { card, lesson }: Pick<DueCard, 'card' | 'lesson'>,
  seen: readonly string[],
): DueCard {
  let asked: Promise<Item> | null = null;
  return {
    card,
    lesson,
    seen,
    item() {
      asked ??= fetchItem(card.key, seen).catch((error: unknown) => {
        asked = null;
        throw error;
      });
      return asked;
    },
  };
}

async function fetchItem(exercise: string, seen: readonly string[]): Promise<Item> {
  const query = new URLSearchParams([['exercise', exercise], ...seen.map((instance) => ['seen', instance])]);
  return (await askServer<{ item: Item }>(`/api/items?${query.toString()}`)).item;
}
