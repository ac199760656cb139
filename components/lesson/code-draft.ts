import { readDraft, writeDraft } from '#components/run/drafts.ts';
import type { Item } from '#domain/lesson/item.ts';

const keyOf = ({ exercise, instance }: Item): string => `heapwise:draft:write:${exercise}/${instance}`;

/** What the editor begins with: in a lesson what the learner last wrote for this instance, in a review the starter again. */
export function firstProgram(item: Item, mode: 'lesson' | 'review'): string {
  return (mode === 'lesson' ? readDraft(keyOf(item)) : null) ?? item.code;
}

/** Keeps what the learner wrote on this device. */
export function keepProgram(item: Item, text: string): void {
  writeDraft(keyOf(item), text === item.code ? null : text);
}
