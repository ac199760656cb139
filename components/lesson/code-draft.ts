import { readDraft, writeDraft } from '#browser/drafts.ts';
import type { Item } from '#domain/lesson/item.ts';

const idOf = ({ exercise, instance }: Item): string => `write:${exercise}/${instance}`;

/** What the editor begins with: in a lesson what the learner last wrote for this instance, in a review the starter again. */
export function firstProgram(item: Item, mode: 'lesson' | 'review'): string {
  return (mode === 'lesson' ? readDraft(idOf(item)) : null) ?? item.code;
}

/** Keeps what the learner wrote on this device. */
export function keepProgram(item: Item, text: string): void {
  writeDraft(idOf(item), text === item.code ? null : text);
}
