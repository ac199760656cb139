import type { Item } from '#domain/lesson/item.ts';

/** Whether an item is about all interpreters together, and not about what one of them does. */
export function isAboutAll({ kind }: Item): boolean {
  return kind === 'judge-claim' || kind === 'explain-change';
}
