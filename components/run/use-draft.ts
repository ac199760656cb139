'use client';

import { useSyncExternalStore } from 'react';

import { readDraft, subscribeToDrafts, writeDraft } from '#browser/drafts.ts';

/** The learner's text for one exercise: kept on this device until they reset it. */
export interface Draft {
  readonly text: string;
  /** Whether the text differs from the original. */
  readonly changed: boolean;
  readonly write: (text: string) => void;
  readonly reset: () => void;
}

/** The draft of the program `id`, which begins as `original`. */
export function useDraft(id: string, original: string): Draft {
  const draft = useSyncExternalStore(
    subscribeToDrafts,
    () => readDraft(id),
    () => null,
  );
  const text = draft ?? original;
  return {
    text,
    changed: text !== original,
    write: (next) => writeDraft(id, next === original ? null : next),
    reset: () => writeDraft(id, null),
  };
}
