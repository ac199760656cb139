import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';

/**
 * A prediction of this item as a device would send it to `POST /api/checks`: well-formed, and rarely right.
 * @param person Whose page it comes from; null for a guest's.
 */
export function locked(
  item: Item,
  person: string | null,
): LockedPrediction & { person: string | null; timeZone: string } {
  return {
    attempt: crypto.randomUUID(),
    review: crypto.randomUUID(),
    exercise: item.exercise,
    revision: item.revision,
    instance: item.instance,
    prediction: aPrediction(item),
    confidence: 'guess',
    hintsUsed: 0,
    elapsedMs: 1000,
    person,
    timeZone: 'Europe/Vienna',
  };
}

/** Something of the shape that the item asks for. */
export function aPrediction({ input }: Item): Prediction {
  switch (input.type) {
    case 'number':
    case 'ratio':
      return 1;
    case 'numbers':
      return Array.from({ length: input.count }, (_, place) => input.from + 1 + place);
    case 'order':
      return input.things.map((_, place) => place + 1);
    case 'growth-class':
      return 'O(1)';
    case 'choice':
      return input.choices[0] ?? '';
    case 'text':
      return 'x';
    case 'judgement':
      return 'true';
    case 'code':
      return 'pass\n';
  }
}
