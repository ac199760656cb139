import type { FactFile, Provenance } from '#domain/lesson/fact.ts';
import { shortHash } from './short-hash.ts';

/** Adds the digest of everything in a fact. */
export function seal<T extends Omit<Provenance, 'digest'>>(fact: T): T & Provenance {
  return { ...fact, digest: shortHash(fact) };
}

/** Whether a fact is still what was recorded. */
export function isSealed({ digest, ...fact }: Provenance): boolean {
  return digest === shortHash(fact);
}

/** The keys of the facts and measurements in a file that somebody edited. */
export function editedKeys({ facts, measurements }: FactFile): readonly string[] {
  return [...Object.entries(facts), ...Object.entries(measurements)]
    .filter(([, fact]) => !isSealed(fact))
    .map(([key]) => key);
}
