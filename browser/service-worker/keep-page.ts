import { allPages, forgetPages, openPages } from './caches.ts';
import { keepFilesOf } from './keep-files.ts';
import { isStale, ownerOf, pageKey } from './kept-page.ts';

/** Whether an answer is a page as it should be, and not an error or what a redirect led to. */
export function isPage(response: Response): boolean {
  const type = response.headers.get('Content-Type') ?? '';
  return response.status === 200 && !response.redirected && type.startsWith('text/html');
}

/** The pages that are being kept, by path: who asks for one waits for it instead of asking the server again. */
const underWay = new Map<string, Promise<boolean>>();

/**
 * Keeps a page with the files it draws with, among those of the person whose name is in it, and deletes everyone else's.
 * @param mayKeep asked with the owner when the page has come whole: somebody may have signed out meanwhile
 * @returns whether it was kept
 */
export async function keepPage(
  url: URL,
  response: Response,
  mayKeep: (owner: string) => boolean = () => true,
): Promise<boolean> {
  const key = pageKey(url);
  const keeping = keep(key, response, mayKeep).finally(() => underWay.delete(key));
  underWay.set(key, keeping);
  return keeping;
}

async function keep(key: string, response: Response, mayKeep: (owner: string) => boolean): Promise<boolean> {
  if (!isPage(response)) return false;
  const { headers } = response;
  const html = await response.text();
  const owner = ownerOf(html);
  if (owner === null || !mayKeep(owner)) return false;
  await keepFilesOf(html);
  if (!mayKeep(owner)) return false;
  await forgetPages(owner);
  await (await openPages(owner)).put(key, new Response(html, { headers: plain(headers) }));
  return true;
}

/** Headers for a body that is neither compressed nor cut any more, with the moment at which it was kept. */
function plain(headers: Headers): Headers {
  const copy = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding', 'Set-Cookie'])
    copy.delete(name);
  copy.set('X-Kept-At', String(Date.now()));
  return copy;
}

/** The copy of a page, or undefined. */
export async function findPage(url: URL): Promise<Response | undefined> {
  for (const pages of await allPages()) {
    // Next says `Vary: rsc, …`, which would tell the copy from a request for it.
    const found = await pages.match(pageKey(url), { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Makes the copy of a page anew where there is none or an old one. Fails silently: the next visit tries again. */
export async function freshenPage(url: URL, mayKeep?: (owner: string) => boolean): Promise<void> {
  await underWay.get(pageKey(url))?.catch(() => undefined);
  const keptAt = (await findPage(url))?.headers.get('X-Kept-At') ?? null;
  if (!isStale(keptAt === null ? null : Number(keptAt), Date.now())) return;
  await fetchPage(url, mayKeep).catch(() => undefined);
}

/**
 * Asks the server for a page and keeps it.
 * @returns false when there is no such page
 * @throws when the server cannot be reached or is out of order
 */
export async function fetchPage(url: URL, mayKeep?: (owner: string) => boolean): Promise<boolean> {
  const response = await fetch(pageKey(url), { headers: { Accept: 'text/html' }, cache: 'no-store' });
  if (response.status >= 500) throw new Error(`${url.pathname} was answered with ${response.status}.`);
  return keepPage(url, response, mayKeep);
}

/** The paths of all pages that are kept. */
export async function listPages(): Promise<readonly string[]> {
  const lists = await Promise.all((await allPages()).map((pages) => pages.keys()));
  return lists.flat().map(({ url }) => new URL(url).pathname);
}
