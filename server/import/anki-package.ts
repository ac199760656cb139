import { OWN_DATA } from '#server/export/apkg.ts';

import { readAnkiDatabase } from './anki-database.ts';
import type { BareCard } from './bare-card.ts';
import type { Budget } from './budget.ts';
import { importError } from './import-error.ts';
import { unzstd } from './unzstd.ts';

/** The collection of a package, by the version that its `meta` names: rslib/src/import_export/package/meta.rs. */
const COLLECTIONS = ['collection.anki2', 'collection.anki21', 'collection.anki21b'] as const;
const ZSTD_VERSION = 3;

/** What of a package is read. */
export const PACKAGE_FILES: readonly string[] = ['meta', ...COLLECTIONS, OWN_DATA];

/** Whether these files make a package of Anki. */
export function isAnkiPackage(files: ReadonlyMap<string, Uint8Array>): boolean {
  return COLLECTIONS.some((name) => files.has(name));
}

/**
 * Our cards in a package that Anki wrote, in any of its forms.
 * @throws AppError when there are none, it is damaged, or a newer Anki made it.
 */
export function readAnkiPackage(files: ReadonlyMap<string, Uint8Array>, budget: Budget): BareCard[] {
  const version = versionOf(files);
  const collection = files.get(COLLECTIONS[version - 1] ?? '');
  if (collection === undefined) {
    throw importError(
      'A newer Anki made this package. Export it again with “Support older Anki versions” ticked.',
    );
  }
  return readAnkiDatabase(version === ZSTD_VERSION ? unzstd(collection, budget) : collection);
}

/** `meta` is a protobuf message whose first field is the version; packages without it are older. */
function versionOf(files: ReadonlyMap<string, Uint8Array>): number {
  const meta = files.get('meta');
  if (meta === undefined) return files.has('collection.anki21') ? 2 : 1;
  const isVersionField = meta[0] === 0x08;
  return isVersionField ? (meta[1] ?? 0) : 0;
}
