import { readDraft, writeDraft } from '#browser/drafts.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction } from '#domain/lesson/outcome.ts';

import type { Draft } from './prediction-input.tsx';

/** A prediction that was locked and has no verdict yet, and what its input held. */
export interface HeldPrediction {
  readonly locked: LockedPrediction;
  readonly draft: Draft;
}

const idOf = ({ exercise, instance }: Item): string => `locked:${exercise}/${instance}`;

/** What this learner locked for an item and has no verdict for; null where there is nothing, or the exercise has changed since. */
export function readHeld(item: Item): HeldPrediction | null {
  const text = readDraft(idOf(item));
  const held = text === null ? null : (JSON.parse(text) as HeldPrediction);
  return held?.locked.revision === item.revision ? held : null;
}

/** Keeps a locked prediction on this device, or forgets it when it is null. */
export function holdPrediction(item: Item, held: HeldPrediction | null): void {
  writeDraft(idOf(item), held && JSON.stringify(held));
}
