/** `ready`: a newer version waits. `replaced`: another tab has let it in, and this page is of the old one. */
export type Update = 'none' | 'ready' | 'replaced';

const LOOK_AGAIN_AFTER_MS = 60 * 60 * 1000;

let update: Update = 'none';
let registration: ServiceWorkerRegistration | null = null;
let reloads = false;
let begun = false;
const listeners = new Set<() => void>();

function show(next: Update): void {
  update = next;
  for (const listener of listeners) listener();
}

export const getUpdate = (): Update => update;

/** Calls `listener` whenever the update has changed; answers how to stop that. */
export function subscribeToUpdate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Lets the newer version in and opens this page again with it. Other tabs stay as they are until their learner says so. */
export function takeUpdate(): void {
  reloads = true;
  const waiting = registration?.waiting;
  // Without one that waits, another tab was first.
  if (waiting) waiting.postMessage({ type: 'take-over' }, []);
  else location.reload();
}

/** Whether this browser can keep pages for when there is no network: it does so on https and on localhost only. */
export function canWorkOffline(): boolean {
  return typeof navigator !== 'undefined' && 'serviceWorker' in navigator && 'caches' in globalThis;
}

/**
 * Starts the service worker of this site, once per page, and looks for newer ones. In development there is none, and one that
 * a production build has left on this address is sent away: it would answer with old files.
 */
export async function registerWorker(): Promise<void> {
  if (begun || !canWorkOffline()) return;
  begun = true;
  const { serviceWorker } = navigator;
  if (process.env.NODE_ENV !== 'production') {
    for (const old of await serviceWorker.getRegistrations()) await old.unregister();
    return;
  }
  // The first worker takes the page over as it is; only a later one replaces something.
  let hadWorker = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (reloads) location.reload();
    else if (hadWorker) show('replaced');
    hadWorker = true;
  });
  const found = await serviceWorker
    .register('/sw.js', { scope: '/', updateViaCache: 'none' })
    .catch(() => null);
  // Refused: by a private window, by the learner. Everything works but offline.
  if (!found) return;
  registration = found;
  watch(found);
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < LOOK_AGAIN_AFTER_MS) return;
    lookedAt = Date.now();
    found.update().catch(() => undefined); // offline: another time
  });
}

/** Notices a worker that has come and waits. */
function watch(found: ServiceWorkerRegistration): void {
  const look = (): void => {
    // Without an active one it is the first, and nobody has to wait for it.
    if (found.waiting && found.active && update === 'none') show('ready');
  };
  look();
  found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', look));
  found.installing?.addEventListener('statechange', look);
}
