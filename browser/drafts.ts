import { pagePerson } from './page-person.ts';

/** The texts of this page, for when the browser refuses to store them. */
const written = new Map<string, string | null>();

const listeners = new Set<() => void>();

/** What all drafts of a person are called; a guest's as they always were. */
function prefixOf(person: string | null): string {
  return person === null ? 'heapwise:draft:' : `heapwise:${person}:draft:`;
}

/** What whoever's page it is last wrote under `id`, or null. */
export function readDraft(id: string): string | null {
  const key = prefixOf(pagePerson()) + id;
  const here = written.get(key);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text on this device for whoever's page it is, or forgets it when it is null. */
export function writeDraft(id: string, text: string | null): void {
  put(prefixOf(pagePerson()) + id, text);
  for (const listener of listeners) listener();
}

/** Calls `listener` after every write; answers how to stop that. */
export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Makes a guest's drafts a person's. Where they have one of their own, both stay as they are. */
export function moveDrafts(person: string): void {
  const [from, to] = [prefixOf(null), prefixOf(person)];
  for (const key of keysBelow(from)) {
    const moved = to + key.slice(from.length);
    if (localStorage.getItem(moved) !== null) continue;
    put(moved, localStorage.getItem(key));
    // Where there was no room for it, it stays.
    if (localStorage.getItem(moved) !== null) put(key, null);
  }
}

/** Forgets all drafts of a person. */
export function forgetDrafts(person: string): void {
  for (const key of keysBelow(prefixOf(person))) put(key, null);
}

function put(key: string, text: string | null): void {
  written.set(key, text);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // No room or no permission: the text lives as long as the page.
  }
}

function keysBelow(prefix: string): string[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '');
    return keys.filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
