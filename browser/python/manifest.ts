import type { Environment } from '#domain/python/environment.ts';

/** One file of `public/python/`. */
export interface PythonFile {
  /** File name, which carries a hash of its content. */
  readonly name: string;
  /** Length in bytes once decoded. */
  readonly bytes: number;
  /** Length in bytes as it travels, brotli-compressed. */
  readonly transferBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What `scripts/prepare-python.mjs` made. */
export interface PythonManifest {
  readonly environment: Environment;
  readonly packageIndexInfo: object;
  readonly files: {
    readonly downloader: PythonFile;
    readonly worker: PythonFile;
    readonly wasm: PythonFile;
    readonly standardLibrary: PythonFile;
    readonly checkers: PythonFile;
    readonly snapshot: PythonFile;
  };
}

const FOLDER = '/python/';

/** Where a file of the manifest is served. */
export function pythonFileUrl(file: PythonFile): string {
  return FOLDER + file.name;
}

/** Asks the server which files make up Python now. Throws when it cannot be reached. */
export async function fetchManifest(): Promise<PythonManifest> {
  const response = await fetch(`${FOLDER}manifest.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`Python's list of files was answered with ${response.status}.`);
  return (await response.json()) as PythonManifest;
}
