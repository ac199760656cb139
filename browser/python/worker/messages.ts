/** The bytes and facts one start of Python needs; the page has them downloaded, so the worker needs no network. */
export interface BootMessage {
  readonly kind: 'boot';
  /** Pyodide itself: compiled by the page, or its bytes where the page may not compile WebAssembly. */
  readonly wasm: WebAssembly.Module | ArrayBuffer;
  readonly standardLibrary: Blob;
  readonly checkers: Blob;
  /** Python's memory with the checkers already imported, or null to start the plain, slower way. */
  readonly snapshot: Blob | null;
  readonly packageIndexInfo: object;
}

/** Runs one check; `request` is the JSON of a `CheckRequest`. */
export interface CheckMessage {
  readonly kind: 'check';
  readonly request: string;
}

export type MessageToWorker = BootMessage | CheckMessage;

/** What the worker says back. `report` is the JSON text of a `Report`; `reason` is the JavaScript error's text. */
export type MessageFromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'boot-failed'; readonly reason: string }
  | { readonly kind: 'report'; readonly report: string }
  | { readonly kind: 'crashed'; readonly reason: string };
