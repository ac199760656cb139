import { openFallback } from './caches.ts';
import { findPage, keepPage } from './keep-page.ts';
import { isWholePage } from './kept-page.ts';
import { OFFLINE_PATH, missingAddress } from './missing-page.ts';
import type { FetchEvent } from './scope.ts';
import { watchVisitor } from './visitor.ts';

/** How long a learner with a copy on the device waits for the server. */
const PATIENCE_MS = 3000;
/** For so long after it was in vain, nobody waits again. */
const NO_PATIENCE_MS = 10_000;

let gaveUpAt = -Infinity;

function patience(): Promise<null> {
  const left = performance.now() - gaveUpAt < NO_PATIENCE_MS ? 0 : PATIENCE_MS;
  return new Promise((resolve) => void setTimeout(() => resolve(null), left));
}

/** The server's answer; null when it cannot be reached, is out of order, or is slower than a copy is worth. */
async function inTime(network: Promise<Response>, hasCopy: boolean): Promise<Response | null> {
  const answer = network.then(
    (response) => (response.status >= 500 && hasCopy ? null : response),
    () => null,
  );
  const first = await (hasCopy ? Promise.race([answer, patience()]) : answer);
  if (first === null) gaveUpAt = performance.now();
  return first;
}

/** A page: from the server when that answers soon, else the copy, else what says which pages are here. */
export async function answerPage(event: FetchEvent): Promise<Response> {
  const url = new URL(event.request.url);
  const mayKeep = watchVisitor();
  const network = fetch(event.request);
  const kept = network.then((response) =>
    isWholePage(url) ? keepPage(url, response.clone(), mayKeep) : false,
  );
  event.waitUntil(kept.catch(() => undefined));
  const copy = await findPage(url);
  return (await inTime(network, copy !== undefined)) ?? copy ?? fallback(url);
}

/** A page that is never kept. */
export async function answerForm(event: FetchEvent): Promise<Response> {
  return fetch(event.request).catch(() => fallback(new URL(event.request.url)));
}

/**
 * A page's data, which Next's router asks for. It is not kept; the page is, when it says that it is seen. What is answered
 * without the server is no data, and at that the router opens the page in the ordinary way.
 */
export async function answerSoft(event: FetchEvent): Promise<Response> {
  const network = fetch(event.request);
  const copy = await findPage(new URL(event.request.url));
  const answer = await inTime(network, copy !== undefined);
  return answer ?? new Response(null, { headers: { 'Content-Type': 'text/plain' } });
}

/**
 * What says which pages are here. It has its own address: Next's router goes by the address of what it draws.
 */
async function fallback(wanted: URL): Promise<Response> {
  if (wanted.pathname !== OFFLINE_PATH) return Response.redirect(missingAddress(wanted), 302);
  const page = await (await openFallback()).match(OFFLINE_PATH, { ignoreVary: true });
  return page ?? Response.error();
}
