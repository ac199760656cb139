/** A card in the course. */
export interface Placed {
  readonly key: string;
  readonly lesson: string;
}

/**
 * The same cards, with those of one lesson apart wherever there are others to put between them; otherwise as they stood.
 * @param last The lesson of the card shown before them; null when there is none.
 */
export function siblingsApart<T extends Placed>(cards: readonly T[], last: string | null): T[] {
  const waiting = [...cards];
  const counts = new Map<string, number>();
  for (const { lesson } of waiting) counts.set(lesson, (counts.get(lesson) ?? 0) + 1);
  const order: T[] = [];
  let before = last;
  while (waiting.length > 0) {
    // A lesson with more cards than all others together must be shown now, or its cards will meet at the end.
    const pressing = [...counts].find(([, count]) => 2 * count > waiting.length)?.[0];
    const wanted = waiting.findIndex(
      ({ lesson }) =>
        lesson !== before && (pressing === undefined || pressing === before || lesson === pressing),
    );
    const [next] = waiting.splice(Math.max(0, wanted), 1);
    if (next === undefined) break;
    order.push(next);
    counts.set(next.lesson, (counts.get(next.lesson) ?? 0) - 1);
    before = next.lesson;
  }
  return order;
}
