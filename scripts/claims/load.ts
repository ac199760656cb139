import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Claim } from '#domain/claim/claim.ts';

/** One file of the ledger. */
export interface ClaimArea {
  /** The file's name without its ending. */
  readonly area: string;
  readonly claims: readonly Claim[];
}

/**
 * Loads the ledger's files in `folder`, or the one that `area` names (`gil`, `gil.ts`, or its path).
 * @throws Error with a sentence where a file cannot be loaded, or two claims share an id.
 */
export async function loadClaims(folder: string, area?: string): Promise<readonly ClaimArea[]> {
  const wanted = area === undefined ? undefined : basename(area).replace(/\.ts$/, '');
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => wanted === undefined || name === wanted)
    .toSorted();
  if (wanted !== undefined && names.length === 0) throw new Error(`There is no ${wanted}.ts in ${folder}.`);
  const areas: ClaimArea[] = [];
  for (const name of names) {
    const file = join(folder, `${name}.ts`);
    const loaded = await load(file);
    // A file that only helps others has no claims of its own.
    if (Array.isArray(loaded.default)) areas.push({ area: name, claims: loaded.default as Claim[] });
  }
  const seen = new Map<string, string>();
  for (const { area: name, claims } of areas) {
    for (const { id } of claims) {
      if (seen.has(id)) throw new Error(`${name}.ts: ${id} is in ${seen.get(id)}.ts already.`);
      seen.set(id, name);
    }
  }
  return areas;
}

async function load(file: string): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(pathToFileURL(resolve(file)).href)) as { readonly default?: unknown };
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
