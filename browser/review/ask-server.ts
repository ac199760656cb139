/**
 * Asks one of this site's own routes.
 * @param signal Ends the waiting.
 * @returns the parsed answer, taken to have the shape that the route gives.
 * @throws Error with the server's sentence, or one that says that it cannot be reached.
 */
export async function askServer<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, signal ? { ...init, signal } : init).catch(() => null);
  if (!response) throw new Error('Heapwise cannot be reached. Try again when you are online.');
  const answer = (await response.json().catch(() => null)) as T | { error: { message: string } } | null;
  if (response.ok && answer !== null) return answer as T;
  const said = answer as { error?: { message: string } } | null;
  throw new Error(said?.error?.message ?? 'The server gave no answer. Try again in a moment.');
}
