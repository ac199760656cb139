import { fetchManifest, pythonFileUrl, type PythonFile, type PythonManifest } from './manifest.ts';

/** What every start of Python needs, kept in memory so that a restart needs no network. */
export interface PythonParts {
  readonly manifest: PythonManifest;
  readonly wasm: WebAssembly.Module | ArrayBuffer;
  readonly standardLibrary: ArrayBuffer;
  readonly checkers: ArrayBuffer;
  /** Null when it is missing or broken: Python then starts the plain way. */
  readonly snapshot: ArrayBuffer | null;
}

/** Told how many of how many decoded bytes are here. */
export type OnProgress = (loadedBytes: number, totalBytes: number) => void;

/**
 * Downloads Python through the HTTP cache, compiling as it comes. Throws when a file that is needed cannot be had; the
 * snapshot is not needed.
 */
export async function downloadPython(onProgress: OnProgress): Promise<PythonParts> {
  const manifest = await fetchManifest();
  const { wasm, standardLibrary, checkers, snapshot } = manifest.files;
  const total = [wasm, standardLibrary, checkers, snapshot].reduce((sum, file) => sum + file.bytes, 0);
  let loaded = 0;
  const arrived = (bytes: number): void => {
    loaded += bytes;
    onProgress(loaded, total);
  };
  const [module, library, checks, memory] = await Promise.all([
    compileFile(wasm, arrived),
    readFile(standardLibrary, arrived),
    readFile(checkers, arrived),
    readFile(snapshot, arrived).then(
      async (bytes) => ((await isIntact(bytes, snapshot)) ? bytes : null),
      () => null,
    ),
  ]);
  return { manifest, wasm: module, standardLibrary: library, checkers: checks, snapshot: memory };
}

async function open(file: PythonFile): Promise<Response> {
  const response = await fetch(pythonFileUrl(file));
  if (!response.ok) throw new Error(`${file.name} was answered with ${response.status}.`);
  return response;
}

/** The file's bytes, in one buffer of the length the manifest promises. */
async function readFile(file: PythonFile, arrived: (bytes: number) => void): Promise<ArrayBuffer> {
  return fill(await open(file), file, arrived);
}

async function fill(
  response: Response,
  file: PythonFile,
  arrived: (bytes: number) => void,
): Promise<ArrayBuffer> {
  if (!response.body) throw new Error(`${file.name} came without content.`);
  const bytes = new Uint8Array(file.bytes);
  let length = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > bytes.length)
      throw new Error(`${file.name} is longer than it should be.`);
    bytes.set(part.value, length);
    length += part.value.length;
    arrived(part.value.length);
  }
  if (length !== bytes.length) throw new Error(`${file.name} is shorter than it should be.`);
  return bytes.buffer;
}

/**
 * Compiles WebAssembly while it downloads. The response goes to the compiler as it came, because only then does the browser
 * keep the compiled code beside it in its cache; a copy is read to show the progress.
 */
async function compileFile(
  file: PythonFile,
  arrived: (bytes: number) => void,
): Promise<WebAssembly.Module | ArrayBuffer> {
  const response = await open(file);
  const copy = response.clone();
  const compiled = WebAssembly.compileStreaming(response).catch(() => null);
  const [wasm, bytes] = await Promise.all([compiled, fill(copy, file, arrived)]);
  return wasm ?? bytes;
}

/** Whether the bytes are the ones that were made. A snapshot with one wrong bit starts, and computes nonsense. */
async function isIntact(bytes: ArrayBuffer, file: PythonFile): Promise<boolean> {
  // Browsers offer no digest on plain http; the length is checked all the same.
  if (!globalThis.isSecureContext) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === file.sha256;
}
