/**
 * What the worker's global scope keeps besides JavaScript's own objects. Everything else (network, storage, other workers,
 * the message channel to the page, and whatever a later browser adds) is taken away before Pyodide loads.
 */
const KEPT = new Set(
  `self constructor console performance crypto location queueMicrotask structuredClone
  setTimeout clearTimeout setInterval clearInterval TextEncoder TextDecoder URL URLSearchParams atob btoa
  AbortController AbortSignal Event EventTarget MessageChannel MessagePort DOMException WebAssembly
  WorkerGlobalScope DedicatedWorkerGlobalScope Crypto CryptoKey SubtleCrypto Performance`.split(/\s+/),
);

/** Objects of the language itself, which do no input or output. */
const LANGUAGE = new Set(
  `Object Function Array Number Boolean String Symbol BigInt Date Promise RegExp Error AggregateError EvalError
  RangeError ReferenceError SyntaxError TypeError URIError SuppressedError globalThis JSON Math Intl Temporal Atomics
  Reflect Proxy ArrayBuffer SharedArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array
  Int32Array Float16Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array Map Set WeakMap
  WeakSet WeakRef FinalizationRegistry Iterator DisposableStack AsyncDisposableStack decodeURI decodeURIComponent
  encodeURI encodeURIComponent escape unescape eval isFinite isNaN parseFloat parseInt Infinity NaN undefined`.split(
    /\s+/,
  ),
);

/** Ways for a scope's own objects to be listened to or replaced; they come from a prototype every event target shares. */
const INHERITED = ['addEventListener', 'removeEventListener', 'dispatchEvent'];

/** The global scope and the prototypes it inherits from, without those every object or event target shares. */
function scopes(): object[] {
  const found: object[] = [];
  let scope: object | null = globalThis;
  while (scope && scope !== EventTarget.prototype && scope !== Object.prototype) {
    found.push(scope);
    scope = Object.getPrototypeOf(scope) as object | null;
  }
  return found;
}

function replace(scope: object, name: string, value: unknown): void {
  const descriptor = Object.getOwnPropertyDescriptor(scope, name);
  if (!descriptor || descriptor.configurable) {
    Object.defineProperty(scope, name, { value, writable: false, configurable: false });
  } else if (descriptor.writable) {
    Object.assign(scope, { [name]: value });
  }
}

/**
 * Leaves the worker's scope, and the prototypes behind it, with nothing that reaches the network, storage or the page.
 * `substitutes` stand where their names stood. The browser itself also refuses every connection, by the
 * Content-Security-Policy this worker is served with; this fence covers what such a policy cannot: IndexedDB, caches,
 * cookies, locks and broadcast channels.
 */
export function raiseFence(substitutes: { readonly [name: string]: unknown }): void {
  for (const scope of scopes()) {
    for (const name of Object.getOwnPropertyNames(scope)) {
      if (!KEPT.has(name) && !LANGUAGE.has(name)) replace(scope, name, substitutes[name]);
    }
  }
  for (const name of INHERITED) replace(globalThis, name, undefined);
  for (const [name, value] of Object.entries(substitutes)) replace(globalThis, name, value);
}
