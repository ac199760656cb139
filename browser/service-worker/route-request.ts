/** What is known of a request before it is made. */
export interface RequestFacts {
  readonly method: string;
  readonly url: URL;
  /** Where this site is. */
  readonly origin: string;
  /** Whether the browser opens a page with it. */
  readonly navigates: boolean;
  /** Whether Next's router asks for a page's data with it. */
  readonly isSoft: boolean;
}

/**
 * Who answers a request:
 * `pass` the browser, as if there were no worker; `static` files whose names tell their content; `python` those of Python,
 * where they were kept; `python-list` which files make up Python; `icon` the few pictures of the site itself; `page` a page
 * that is kept; `form` a page that is of no use without the server; `soft` data of a page that is kept.
 */
export type Route = 'pass' | 'static' | 'python' | 'python-list' | 'icon' | 'page' | 'form' | 'soft';

/** The pages that are of use without a network; a slash at the end stands for all below. */
const KEPT = [
  '/',
  '/review',
  '/lessons/',
  '/claims',
  '/claims/',
  '/playground',
  '/interpreters',
  '/cards',
  '/statistics',
  '/offline',
] as const;

/** Whether a page is kept for when there is no network. Those with forms, secrets and other people's names are not. */
export function isKept(path: string): boolean {
  return KEPT.some((kept) => (kept.endsWith('/') && kept !== '/' ? path.startsWith(kept) : path === kept));
}

/** Decides who answers a request. */
export function routeOf({ method, url, origin, navigates, isSoft }: RequestFacts): Route {
  // Only what changes nothing, and only ours. What /api answers is true for a moment, or for one person.
  if (method !== 'GET' || url.origin !== origin || url.pathname.startsWith('/api/')) return 'pass';
  const { pathname } = url;
  if (pathname.startsWith('/_next/static/')) return 'static';
  if (pathname.startsWith('/_next/')) return 'pass';
  if (pathname === '/python/manifest.json') return 'python-list';
  if (pathname.startsWith('/python/')) return 'python';
  if (pathname === '/icon.svg' || pathname.startsWith('/icons/')) return 'icon';
  if (isSoft) return isKept(pathname) ? 'soft' : 'pass';
  if (!navigates) return 'pass';
  return isKept(pathname) ? 'page' : 'form';
}
