'use client';

import { useSyncExternalStore } from 'react';

import { readDraft, subscribeToDrafts, writeDraft } from '#browser/drafts.ts';

const ID = 'single-keys';

/** Whether single keys do something on this device, and how to change that. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const isOn = useSyncExternalStore(
    subscribeToDrafts,
    () => readDraft(ID) !== 'off',
    () => true,
  );
  return [isOn, (on) => writeDraft(ID, on ? null : 'off')];
}
