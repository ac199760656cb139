import type { Item } from '#domain/lesson/item.ts';

import { askServer } from './ask-server.ts';

/** A card to answer now. */
export interface DueCard {
  /** The exercise, which is its key. It has no card yet when it was never answered. */
  readonly exercise: string;
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
  { exercise, lesson }: Pick<DueCard, 'exercise' | 'lesson'>,
  seen: readonly string[],
): DueCard {
  let asked: Promise<Item> | null = null;
  return {
    exercise,
    lesson,
    seen,
    item() {
      asked ??= fetchItem(exercise, seen).catch((error: unknown) => {
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
