import { openStatic } from './caches.ts';
import { staticFilesIn } from './kept-page.ts';

const AT_ONCE = 6;

/**
 * Keeps files whose names tell their content, those that are not there yet.
 * @param onKept told after each file, also where it was there
 * @throws Error when one cannot be had; the others stay
 */
export async function keepFiles(
  paths: readonly string[],
  onKept: (path: string) => void = () => {},
): Promise<void> {
  const cache = await openStatic();
  const left = [...paths];
  const keepOn = async (): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      if (!(await cache.match(path, { ignoreVary: true }))) {
        const response = await fetch(path);
        if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
        await cache.put(path, response);
      }
      onKept(path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepOn));
}

/** Keeps the files that a page draws with; one that cannot be had is left out. */
export async function keepFilesOf(html: string): Promise<void> {
  await Promise.all(staticFilesIn(html).map((path) => keepFiles([path]).catch(() => undefined)));
}
