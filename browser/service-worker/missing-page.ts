/** Where it is said which pages open without a network. */
export const OFFLINE_PATH = '/offline';

const MISSING = '#missing=';

/** The address of what is shown in place of a page. Behind the `#`, nothing of it ever goes to the server. */
export function missingAddress(wanted: URL): string {
  const page = wanted.pathname + wanted.search;
  return `${wanted.origin}${OFFLINE_PATH}${MISSING}${encodeURIComponent(page)}`;
}

/** The page that was wanted, as an address of this site; null when none was, or one elsewhere. */
export function missingPage(here: { readonly hash: string; readonly origin: string }): string | null {
  if (!here.hash.startsWith(MISSING)) return null;
  try {
    const wanted = new URL(decodeURIComponent(here.hash.slice(MISSING.length)), here.origin);
    return wanted.origin === here.origin ? wanted.href : null;
  } catch {
    return null;
  }
}
