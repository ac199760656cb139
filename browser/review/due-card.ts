import type { Item } from '#domain/lesson/item.ts';
import type { Card } from '#domain/scheduling/types.ts';

import { askServer } from './ask-server.ts';

/** A card to answer now. */
export interface DueCard {
  readonly card: Card;
  readonly lesson: string;
  /** Asks for its question: another instance than last time. */
  item(): Promise<Item>;
}

/** A due card whose question is the instance after the one seen last. It is asked for once; when that failed, again. */
export function dueAfter({ card, lesson }: Pick<DueCard, 'card' | 'lesson'>, lastInstance: string): DueCard {
  let asked: Promise<Item> | null = null;
  return {
    card,
    lesson,
    item() {
      asked ??= fetchItem(card.key, lastInstance).catch((error: unknown) => {
        asked = null;
        throw error;
      });
      return asked;
    },
  };
}

async function fetchItem(exercise: string, after: string): Promise<Item> {
  const query = new URLSearchParams({ exercise, after });
  return (await askServer<{ item: Item }>(`/api/items?${query.toString()}`)).item;
}
