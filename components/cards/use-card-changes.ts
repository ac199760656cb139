'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';

import { sendChanges, undoEntries } from '#browser/cards/send-changes.ts';
import type { CardChange } from '#browser/cards/send-changes.ts';

import { changeWords } from './change-words.ts';

/** What came of the last thing that was done. */
export interface Outcome {
  readonly says: string;
  readonly isTrouble: boolean;
  /** The entries that Undo takes back; empty where there is nothing to undo. */
  readonly entries: readonly string[];
}

/** Does things to cards, says how it went, and takes it back when asked. */
export interface CardChanges {
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  /** `done`: what else becomes of the screen once it has worked. */
  readonly change: (cards: readonly string[], change: CardChange, done?: () => void) => void;
  /** Takes entries back; by itself, those of the last change. */
  readonly undo: (entries?: readonly string[]) => void;
}

/** @param person Whose cards they are. */
export function useCardChanges(person: string): CardChanges {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, startTransition] = useTransition();
  const run = (work: () => Promise<Outcome>, done?: () => void): void => {
    // The buttons stay pressable, or the one that was pressed would lose the focus.
    if (busy) return;
    startTransition(async () => {
      const came = await work().catch((error: unknown) => ({
        says: error instanceof Error ? error.message : String(error),
        isTrouble: true,
        entries: [],
      }));
      startTransition(() => {
        setOutcome(came);
        if (!came.isTrouble) done?.();
        router.refresh();
      });
    });
  };
  return {
    busy,
    outcome,
    change: (cards, change, done) =>
      run(async () => {
        const entries = await sendChanges(person, cards, change);
        return { says: changeWords(change.type, cards.length).done, isTrouble: false, entries };
      }, done),
    undo: (entries = outcome?.entries ?? []) =>
      run(async () => {
        await undoEntries(person, entries);
        return { says: 'Undone.', isTrouble: false, entries: [] };
      }),
  };
}
