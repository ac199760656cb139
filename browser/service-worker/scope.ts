/** An event during which the browser keeps the worker alive until what it waits for has ended. */
export interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request that a page made. Who does not call `respondWith` leaves it to the browser. */
export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What a page said. */
export interface MessageToWorkerEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** What a service worker needs of its global scope; TypeScript's own types of it clash with those of a page. */
export interface ServiceWorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageToWorkerEvent) => void): void;
}

/** Its own copy of `self`, with the types of a service worker. */
export const scope = globalThis as unknown as ServiceWorkerScope;
