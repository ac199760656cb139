/** Whose pages a guest's are. */
export const GUEST = 'guest';

/** The layout writes into `<html>` whose page it is, and nowhere else may it be read from. */
const OWNER = /^\s*<!doctype html><html\b[^>]*?\sdata-person="([\w-]+)"/i;

/** Whose page this is: a person's id or `guest`; null for what is no page of ours. */
export function ownerOf(html: string): string | null {
  return OWNER.exec(html)?.[1] ?? null;
}

const STATIC_FILE = /\/?(_next\/static\/[\w./~-]+\.(?:js|css|woff2))/g;
/** How a page's data names a file: without the folder that all are in. */
const SHORT_NAME = /(?<![\w/])(static\/(?:chunks|css|media)\/[\w./~-]+\.(?:js|css|woff2))/g;

/** The paths of the script, style and font files that a page names, each once. */
export function staticFilesIn(html: string): readonly string[] {
  const whole = [...html.matchAll(STATIC_FILE)].map(([, file]) => `/${file}`);
  const short = [...html.matchAll(SHORT_NAME)].map(([, file]) => `/_next/${file}`);
  return [...new Set([...whole, ...short])];
}

/** What a page is kept under: its path. What follows a `?` says how it was reached, or narrows a list. */
export function pageKey(url: URL): string {
  return url.pathname;
}

/** Whether the address asks for the page as a whole, so that its answer may stand for it later. */
export function isWholePage(url: URL): boolean {
  return [...url.searchParams.keys()].every((name) => name === 'source' || name === '_rsc');
}

const STALE_AFTER_MS = 60 * 60 * 1000;

/** Whether a copy made at `keptAt` (ms; null when there is none) should be made anew at `now` (ms). */
export function isStale(keptAt: number | null, now: number): boolean {
  return keptAt === null || now - keptAt > STALE_AFTER_MS || keptAt > now;
}
