import { pythonFileUrl } from '../manifest.ts';
import type { PythonFile, PythonManifest } from '../manifest.ts';
import type { PythonParts } from '../python-parts.ts';

/** Told how many of how many decoded bytes are here. */
export type OnProgress = (loadedBytes: number, totalBytes: number) => void;

/** Enough for a progress bar; thousands would keep the page busy. */
const STEPS = 100;

/**
 * Fetches Python through the HTTP cache, compiling as it comes. Throws when a file that is needed cannot be had; the
 * snapshot is not needed.
 */
export async function fetchParts(manifest: PythonManifest, onProgress: OnProgress): Promise<PythonParts> {
  const { wasm, standardLibrary, checkers, snapshot } = manifest.files;
  const total = [wasm, standardLibrary, checkers, snapshot].reduce((sum, file) => sum + file.bytes, 0);
  // Aborted as soon as one file that is needed cannot be had: the others are then of no use.
  const download = new AbortController();
  let loaded = 0;
  let told = 0;
  const arrived = (bytes: number): void => {
    loaded += bytes;
    if (download.signal.aborted || (loaded < total && loaded < told + total / STEPS)) return;
    told = loaded;
    onProgress(loaded, total);
  };
  const fetchFile = async (file: PythonFile): Promise<Response> => {
    const response = await fetch(pythonFileUrl(file), { signal: download.signal });
    if (!response.ok) throw new Error(`${file.name} was answered with ${response.status}.`);
    return response;
  };
  try {
    const [compiled, library, checks, memory] = await Promise.all([
      fetchFile(wasm).then((response) => compile(response, wasm, arrived)),
      fetchFile(standardLibrary).then((response) => readWhole(response, standardLibrary, arrived)),
      fetchFile(checkers).then((response) => readWhole(response, checkers, arrived)),
      fetchFile(snapshot).then(
        (response) => readIntact(response, snapshot, arrived),
        () => null,
      ),
    ]);
    return {
      manifest,
      wasm: compiled,
      standardLibrary: new Blob([library]),
      checkers: new Blob([checks]),
      snapshot: memory && new Blob([memory]),
    };
  } catch (error) {
    download.abort();
    throw error;
  }
}

type Arrived = (bytes: number) => void;

/** The file's bytes, in one buffer of the length the manifest promises. */
async function readWhole(response: Response, file: PythonFile, arrived: Arrived): Promise<ArrayBuffer> {
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
async function compile(
  response: Response,
  file: PythonFile,
  arrived: Arrived,
): Promise<WebAssembly.Module | ArrayBuffer> {
  const copy = response.clone();
  const compiling = WebAssembly.compileStreaming(response).catch(() => null);
  const [compiled, bytes] = await Promise.all([compiling, readWhole(copy, file, arrived)]);
  return compiled ?? bytes;
}

/** The bytes when they are the ones that were made, else null. A snapshot with one wrong bit starts, and computes nonsense. */
async function readIntact(
  response: Response,
  file: PythonFile,
  arrived: Arrived,
): Promise<ArrayBuffer | null> {
  const bytes = await readWhole(response, file, arrived).catch(() => null);
  // Browsers offer no digest on plain http; the length is checked all the same.
  if (!bytes || !globalThis.isSecureContext) return bytes;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return sha256 === file.sha256 ? bytes : null;
}
