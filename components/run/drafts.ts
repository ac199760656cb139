/** The texts of this page, for when the browser refuses to store them. */
const written = new Map<string, string | null>();
const listeners = new Set<() => void>();

/** What the learner last wrote under `key`, or null. */
export function readDraft(key: string): string | null {
  const here = written.get(key);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text on this device, or forgets it when it is null. */
export function writeDraft(key: string, text: string | null): void {
  written.set(key, text);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // No room or no permission: the text lives as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Calls `listener` after every write; answers how to stop that. */
export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
