import type { PythonFile, PythonManifest } from '#browser/python/manifest.ts';

import { allPython, forgetPython, openPython } from './caches.ts';

/** The list of Python's files as it is served, with what names its version. */
export interface KeptManifest extends PythonManifest {
  /** Pyodide's version. */
  readonly pyodide: string;
  /** Hexadecimal: Pyodide and the checkers together. */
  readonly inputs: string;
}

export const PYTHON_LIST = '/python/manifest.json';
const pathOf = (file: PythonFile): string => `/python/${file.name}`;

/** A file of Python that was made available offline, or undefined. */
export async function findPython(path: string): Promise<Response | undefined> {
  for (const python of await allPython()) {
    const found = await python.match(path, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** The Python that is on this device whole, or null. */
export async function keptPython(): Promise<KeptManifest | null> {
  const list = await findPython(PYTHON_LIST);
  return list ? ((await list.json()) as KeptManifest) : null;
}

/** Which files make up Python now. @throws when the server cannot be reached. */
export async function currentPython(): Promise<KeptManifest> {
  const response = await fetch(PYTHON_LIST, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`Python's list of files was answered with ${response.status}.`);
  return (await response.json()) as KeptManifest;
}

/**
 * Keeps one version of Python and deletes any other. Its list is stored last: where it is, all the rest is.
 * @param onBytes told how many more decoded bytes are here
 * @throws when a file cannot be had; what came stays, so that the next try goes on from there
 */
export async function keepPython(
  manifest: KeptManifest,
  onBytes: (bytes: number) => void = () => {},
): Promise<void> {
  const version = `${manifest.pyodide}-${manifest.inputs.slice(0, 8)}`;
  const python = await openPython(version);
  for (const file of Object.values(manifest.files)) {
    const path = pathOf(file);
    const here = await findPython(path);
    if (here) onBytes(file.bytes);
    const response = here ?? counted(await fetch(path), onBytes);
    if (!response.ok) throw new Error(`${file.name} was answered with ${response.status}.`);
    await python.put(path, response);
  }
  const headers = { 'Content-Type': 'application/json' };
  await python.put(PYTHON_LIST, new Response(JSON.stringify(manifest), { headers }));
  await forgetPython(version);
}

/** The same answer, whose bytes are counted as they pass. Its headers stay: they fence in the worker that runs Python. */
function counted(response: Response, onBytes: (bytes: number) => void): Response {
  if (!response.ok || !response.body) return response;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      onBytes(part.length);
      controller.enqueue(part);
    },
  });
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return new Response(response.body.pipeThrough(counter), { headers });
}
