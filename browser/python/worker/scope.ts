import { raiseFence } from './fence.ts';
import { limitMemory } from './memory-limit.ts';
import type { MessageFromWorker, MessageToWorker } from './messages.ts';

// This module runs before Pyodide's own, so Pyodide and Python only ever see the world that is left here.

const MEMORY_LIMIT_BYTES = 512 * 1024 * 1024;

const toPage = globalThis.postMessage.bind(globalThis);
const listen = globalThis.addEventListener.bind(globalThis);

/** What Pyodide reads of the navigator: it works round faults of Safari and counts the processors. */
const { userAgent, platform, language, hardwareConcurrency, maxTouchPoints } = navigator;

/** What `fetch` and `instantiateStreaming` may answer with; empty but while Pyodide starts. */
const served = { standardLibrary: null as ArrayBuffer | null, wasm: null as WebAssembly.Module | null };

/** The only two files Pyodide asks for. Python that calls `fetch` is told no. */
async function fetchFromPage(url: unknown): Promise<unknown> {
  const bytes = served.standardLibrary;
  if (bytes && String(url).endsWith('.zip')) return { ok: true, arrayBuffer: async () => bytes };
  if (served.wasm && String(url).endsWith('.wasm')) return null;
  throw new TypeError('Python in this page has no network.');
}

const instantiate = WebAssembly.instantiate.bind(WebAssembly);

/** Stands for `WebAssembly.instantiateStreaming`: the page has already compiled Pyodide. */
async function instantiateFromPage(_response: unknown, imports: WebAssembly.Imports): Promise<unknown> {
  const { wasm } = served;
  if (!wasm) throw new TypeError('Python in this page has no network.');
  return { module: wasm, instance: await instantiate(wasm, imports) };
}

limitMemory(MEMORY_LIMIT_BYTES);
raiseFence({
  fetch: fetchFromPage,
  navigator: Object.freeze({ userAgent, platform, language, hardwareConcurrency, maxTouchPoints }),
});
Object.assign(WebAssembly, { instantiateStreaming: instantiateFromPage, compileStreaming: undefined });

/** Answers the page. */
export function answer(message: MessageFromWorker): void {
  toPage(message);
}

/** Hears the page. */
export function hear(listener: (message: MessageToWorker) => void): void {
  listen('message', (event) => listener((event as MessageEvent<MessageToWorker>).data));
}

/** Hands Pyodide its two files while `start` runs, and takes them away again. */
export async function serving<Result>(
  wasm: WebAssembly.Module,
  standardLibrary: ArrayBuffer,
  start: () => Promise<Result>,
): Promise<Result> {
  Object.assign(served, { wasm, standardLibrary });
  try {
    return await start();
  } finally {
    Object.assign(served, { wasm: null, standardLibrary: null });
  }
}
