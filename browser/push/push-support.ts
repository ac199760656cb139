/**
 * Whether this browser can take push messages here.
 * `insecure`: not over plain http. `install`: on an iPhone or iPad only once the site is on the home screen. `worker`: not
 * before its service worker runs.
 */
export type PushSupport = 'ready' | 'denied' | 'insecure' | 'install' | 'worker' | 'unsupported';

/** On a first visit, the service worker needs a moment. */
const PATIENCE_MS = 5000;

/** What stands in the way of push messages to this browser, if anything does. */
export async function pushSupport(): Promise<PushSupport> {
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator)) return 'unsupported';
  if (!('PushManager' in globalThis) || !('Notification' in globalThis)) {
    return isAppleTouch() ? 'install' : 'unsupported';
  }
  if (Notification.permission === 'denied') return 'denied';
  const late = new Promise<'worker'>((resolve) => setTimeout(() => resolve('worker'), PATIENCE_MS));
  return Promise.race([navigator.serviceWorker.ready.then(() => 'ready' as const), late]);
}

/** iPads say that they are Macs; no Mac has a touch screen. */
function isAppleTouch(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}
