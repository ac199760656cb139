'use client';

import { useEffect, useEffectEvent } from 'react';

/** What a key does, by its name (`Enter`, `u`, `1`). False lets the browser do what it would have done. */
export type Keys = (key: string) => boolean;

// What is locked can no longer be typed into.
const TYPING =
  'input:not([type=radio], [type=checkbox], [type=range], [readonly]), textarea:not([readonly]), select, [contenteditable=true]';
const PRESSABLE = 'a, button, summary, [role=slider], input[type=range]';

/**
 * Listens to single keys, but not while the learner types, chooses with a modifier, or has a dialog open. Escape leaves what
 * is typed into.
 * @param singleKeys Whether keys that write a character do anything. Those who speak to their computer type by accident.
 */
export function useKeys(keys: Keys, singleKeys: boolean): void {
  const press = useEffectEvent(keys);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const field = target.closest<HTMLElement>(TYPING);
      // The editor has an Escape of its own.
      if (event.key === 'Escape' && field && !field.isContentEditable) field.blur();
      if (field || (event.key !== 'Enter' && !singleKeys)) return;
      if (event.key === 'Enter' && target.closest(PRESSABLE)) return;
      if (press(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [singleKeys]);
}
