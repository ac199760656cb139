/** The names of this site's caches on a device. */
const STATIC = 'heapwise-static';
const FALLBACK = 'heapwise-fallback';
const PAGES = 'heapwise-pages-';
const PYTHON = 'heapwise-python-';

/** Scripts, styles and fonts, whose names tell their content; and the site's icons. */
export const openStatic = (): Promise<Cache> => caches.open(STATIC);

/** The page that says what is here, drawn for nobody in particular. */
export const openFallback = (): Promise<Cache> => caches.open(FALLBACK);

/** One person's pages, or a guest's. */
export const openPages = (owner: string): Promise<Cache> => caches.open(PAGES + owner);

/** The files of one version of Python. */
export const openPython = (version: string): Promise<Cache> => caches.open(PYTHON + version);

async function namesBelow(prefix: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

async function remove(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** All caches of pages. There is one, but for the moment in which another person takes over. */
export async function allPages(): Promise<Cache[]> {
  return Promise.all((await namesBelow(PAGES)).map((name) => caches.open(name)));
}

/** All caches of Python. There is one where it was made available offline, but while another version comes. */
export async function allPython(): Promise<Cache[]> {
  return Promise.all((await namesBelow(PYTHON)).map((name) => caches.open(name)));
}

/** Deletes every page on this device that is not this owner's; of everyone when null. */
export async function forgetPages(but: string | null): Promise<void> {
  await remove((await namesBelow(PAGES)).filter((name) => name !== PAGES + but));
}

/** Deletes every Python on this device but this version; all when null. */
export async function forgetPython(but: string | null): Promise<void> {
  await remove((await namesBelow(PYTHON)).filter((name) => name !== PYTHON + but));
}

/** Deletes caches of this site that no code knows any more. */
export async function forgetUnknown(): Promise<void> {
  const known = (name: string): boolean =>
    name === STATIC || name === FALLBACK || name.startsWith(PAGES) || name.startsWith(PYTHON);
  await remove((await namesBelow('heapwise-')).filter((name) => !known(name)));
}
