import { openStatic } from './caches.ts';
import { PYTHON_LIST, findPython } from './keep-python.ts';
import type { FetchEvent } from './scope.ts';

/** A file whose name tells its content: once here, it is never asked for again. */
export async function answerStatic(event: FetchEvent): Promise<Response> {
  const cache = await openStatic();
  const here = await cache.match(event.request, { ignoreVary: true });
  if (here) return event.request.destination === 'worker' ? nameless(here) : here;
  const response = await fetch(event.request);
  if (response.ok) {
    const copy = response.clone();
    // No room: the page has its file all the same.
    event.waitUntil(cache.put(event.request.url, copy).catch(() => undefined));
  }
  return response;
}

/**
 * The same answer without an address of its own, so that the browser goes by the one that was asked for: what stands there
 * after `#` tells a thread of Next's which files it consists of. Only threads get it: with its address, a script from the
 * cache comes with its compiled code.
 */
function nameless({ body, status, statusText, headers }: Response): Response {
  return new Response(body, { status, statusText, headers });
}

/** A picture of the site: its name stays when it changes. */
export async function answerIcon(event: FetchEvent): Promise<Response> {
  try {
    return await fetch(event.request);
  } catch (error) {
    const here = await (await openStatic()).match(new URL(event.request.url).pathname, { ignoreVary: true });
    if (here) return here;
    throw error;
  }
}

/** A file of Python. Fifty megabytes are kept only for who asked for it; everyone else has the browser's own cache. */
export async function answerPython(event: FetchEvent): Promise<Response> {
  return (await findPython(new URL(event.request.url).pathname)) ?? fetch(event.request);
}

/** Which files make up Python: the server's word, else the list of what is here. */
export async function answerPythonList(event: FetchEvent): Promise<Response> {
  try {
    return await fetch(event.request);
  } catch (error) {
    const here = await findPython(PYTHON_LIST);
    if (here) return here;
    throw error;
  }
}
