import type { Build } from './build.ts';
import { allPages, forgetUnknown, openFallback, openStatic } from './caches.ts';
import { keepFiles, keepFilesOf } from './keep-files.ts';
import { fetchPage } from './keep-page.ts';
import { currentPython, keepPython, keptPython } from './keep-python.ts';
import { OFFLINE_PATH } from './missing-page.ts';

const ICONS = ['/icon.svg', '/icons/icon-192.png'];
/** Where the files of the build before are noted: its pages may still be open. */
const FILES_OF_ACTIVE = '/files-of-active-build';

/** Makes ready what a build needs, without touching what the pages that are open use. Throws when that is not possible. */
export async function install(build: Build): Promise<void> {
  await keepFallback();
  if ((await allPages()).length === 0 && !(await keptPython())) return;
  // An update must leave the device with no less than it had.
  await keepFiles(build.files.map(({ path }) => path));
  await renewPages();
  if (await keptPython()) await keepPython(await currentPython());
}

/** Clears away what no open page and no kept one needs. */
export async function activate(build: Build): Promise<void> {
  const [cache, fallback] = [await openStatic(), await openFallback()];
  const before = (await (await fallback.match(FILES_OF_ACTIVE))?.json()) as string[] | undefined;
  const now = build.files.map(({ path }) => path);
  const needed = new Set([...ICONS, ...now, ...(before ?? now)]);
  for (const request of await cache.keys())
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  await fallback.put(FILES_OF_ACTIVE, Response.json(now));
  await forgetUnknown();
}

/** The page that says what is here, as a stranger sees it: it may be shown to anyone. */
async function keepFallback(): Promise<void> {
  const response = await fetch(OFFLINE_PATH, { credentials: 'omit', cache: 'no-store' });
  if (!response.ok) throw new Error(`${OFFLINE_PATH} was answered with ${response.status}.`);
  await keepFilesOf(await response.clone().text());
  await keepFiles(ICONS);
  await (await openFallback()).put(OFFLINE_PATH, response);
}

/** Asks for every kept page anew, one after the other: those of the last build name files that are gone. */
async function renewPages(): Promise<void> {
  for (const pages of await allPages()) {
    for (const { url } of await pages.keys()) {
      // A lesson may have been renamed since.
      if (!(await fetchPage(new URL(url)))) await pages.delete(url, { ignoreVary: true });
    }
  }
}
