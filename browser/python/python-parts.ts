import type { PythonManifest } from './manifest.ts';

/**
 * What every start of Python needs, kept so that a restart needs no network. Handing a worker a blob takes no time; forty
 * megabytes in a buffer would be copied meanwhile, and the page stand still.
 */
export interface PythonParts {
  readonly manifest: PythonManifest;
  readonly wasm: WebAssembly.Module | ArrayBuffer;
  readonly standardLibrary: Blob;
  readonly checkers: Blob;
  /** Null when it is missing or broken: Python then starts the plain way. */
  readonly snapshot: Blob | null;
}
