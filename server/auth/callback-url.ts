/**
 * Where to go after signing in: `wanted` when it is a path of this site, else `fallback`. Browsers read `//host` and
 * `/\host` as another site, and drop tabs and line ends, so the URL parser decides and not a pattern.
 */
export function safeCallbackUrl(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return fallback;
  const here = 'http://here.invalid';
  if (!URL.canParse(wanted, here)) return fallback;
  const url = new URL(wanted, here);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === here && !path.startsWith('//') ? path : fallback;
}
