const IDLE_WITHIN_MS = 2000;

/** Who has opened a page and not moved for so long is reading it. */
const READING_AFTER_MS = 6000;

/** `navigator.connection`, which not every browser has. */
interface WithConnection {
  readonly connection?: { readonly saveData?: boolean };
}

function saveData(): boolean {
  return (navigator as WithConnection).connection?.saveData === true;
}

function loaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', () => resolve(), { once: true }));
}

/** Resolves when the browser has nothing to do for the moment, or after two seconds. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: IDLE_WITHIN_MS });
    else setTimeout(resolve, IDLE_WITHIN_MS / 10);
  });
}

function interaction(): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ['pointerdown', 'keydown', 'scroll', 'pointermove'])
      addEventListener(event, () => resolve(), { once: true, passive: true });
  });
}

function reading(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, READING_AFTER_MS));
}

/**
 * Resolves when ten megabytes and half a second of work disturb nobody: the page is loaded and idle, and its reader has
 * begun to do something or has been reading for a while. Never resolves for a reader who asked to save data.
 */
export async function convenientMoment(): Promise<void> {
  if (saveData()) return new Promise(() => undefined);
  await loaded();
  await Promise.race([reading(), interaction()]);
  await idle();
}
