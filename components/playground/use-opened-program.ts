'use client';

import { useMemo, useSyncExternalStore } from 'react';

import { NEW_PROGRAM, type Program } from '#browser/playground/program.ts';
import { programIn } from '#browser/playground/share-link.ts';

/** The program that the page was opened with. */
export interface OpenedProgram {
  /** Names the learner's draft of it. */
  readonly id: string;
  readonly program: Program;
  /** Whether the link held a program that could not be read. */
  readonly isDamaged: boolean;
}

/** Characters of a link's end that tell one program from another. */
const ID_LENGTH = 32;

/** The program in the address, or a new one. Follows the address when it changes. */
export function useOpenedProgram(): OpenedProgram {
  const fragment = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash,
    () => '',
  );
  return useMemo(() => {
    const found = programIn(fragment);
    const isNew = found === null || found === 'damaged';
    return {
      id: isNew ? 'playground' : `playground.${fragment.slice(-ID_LENGTH)}`,
      program: isNew ? NEW_PROGRAM : found,
      isDamaged: found === 'damaged',
    };
  }, [fragment]);
}
