import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { Build } from './build.ts';
import { FakeCaches } from './fake-caches.ts';
import { fetchPage } from './keep-page.ts';
import { currentPython, findPython, keepPython, keptPython } from './keep-python.ts';
import { activate, install } from './life.ts';

/** What the server has: the text of each path. */
let served: Map<string, string>;
let asked: string[];
let caches: FakeCaches;

const SMALL = ['/icon.svg', '/icons/icon-192.png'];

function answer(path: string): Response {
  asked.push(path);
  const text = served.get(path);
  if (text === undefined) return new Response('', { status: 404 });
  const type = text.startsWith('<') ? 'text/html' : 'text/javascript';
  return new Response(text, { headers: { 'Content-Type': type } });
}

beforeEach(() => {
  caches = new FakeCaches();
  served = new Map(SMALL.map((path) => [path, 'picture']));
  asked = [];
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', async (path: string) => answer(path));
});
afterEach(() => vi.unstubAllGlobals());

const file = (name: string): string => `/_next/static/chunks/${name}.js`;

/** Puts a build on the server: its pages all draw with its first file. */
function deploy(version: string, names: readonly string[], paths: readonly string[]): Build {
  served = new Map(SMALL.map((path) => [path, 'picture']));
  for (const name of names) served.set(file(name), name);
  const html = `<!DOCTYPE html><html data-person="ada"><script src="${file(names[0] ?? '')}"></script>${version}`;
  for (const path of ['/offline', ...paths]) served.set(path, html);
  return { version, files: names.map((name) => ({ path: file(name), bytes: 1, transferBytes: 1 })) };
}

function deployPython(inputs: string, names: readonly string[]): void {
  const files = Object.fromEntries(names.map((name) => [name, { name, bytes: 3 }]));
  served.set('/python/manifest.json', JSON.stringify({ pyodide: '314.0.7', inputs, files }));
  for (const name of names) served.set(`/python/${name}`, name);
}

const url = (path: string): URL => new URL(path, 'https://heapwise.example');
const kept = async (cache: string): Promise<string[]> =>
  (await (await caches.open(cache)).keys()).map(({ url }) => new URL(url).pathname).toSorted();
const textOf = async (cache: string, path: string): Promise<string | undefined> =>
  (await (await caches.open(cache)).match(path))?.text();

it('who only looks in gets what says that there is no network, and no more', async () => {
  await install(deploy('one', ['a', 'b'], ['/review']));
  expect(await kept('heapwise-fallback')).toEqual(['/offline']);
  expect(await kept('heapwise-static')).toEqual([file('a'), ...SMALL].toSorted());
});

it('an update brings the pages along that were kept, with the files of the new build', async () => {
  const first = deploy('one', ['a'], ['/review', '/lessons/lists', '/lessons/renamed']);
  await install(first);
  await activate(first);
  for (const path of ['/review', '/lessons/lists', '/lessons/renamed']) await fetchPage(url(path));

  await install(deploy('two', ['b', 'lazy'], ['/review', '/lessons/lists']));
  expect(await kept('heapwise-pages-ada')).toEqual(['/lessons/lists', '/review']);
  expect(await textOf('heapwise-pages-ada', '/lessons/lists')).toContain('two');
  // The old build's pages are still open.
  expect(await kept('heapwise-static')).toEqual([...['a', 'b', 'lazy'].map(file), ...SMALL].toSorted());
});

it('an update that cannot come whole does not come', async () => {
  await install(deploy('one', ['a'], ['/review']));
  await fetchPage(url('/review'));
  const second = deploy('two', ['b', 'lost'], ['/review']);
  served.delete(file('lost'));
  await expect(install(second)).rejects.toThrow(/lost.js was answered with 404/);
});

it('files go when no page that may be open draws with them', async () => {
  const builds = ['a', 'b', 'c'].map((name) => [name]);
  for (const names of builds) {
    const build = deploy(names.join(), names, ['/review']);
    await install(build);
    await activate(build);
    await fetchPage(url('/review'));
  }
  expect(await kept('heapwise-static')).toEqual([file('b'), file('c'), ...SMALL].toSorted());
});

it('Python comes whole or not at all, and a new version takes from the old one what has not changed', async () => {
  deployPython('11111111', ['wasm.1', 'zip.1']);
  served.delete('/python/zip.1');
  await expect(keepPython(await currentPython())).rejects.toThrow(/zip.1 was answered with 404/);
  expect(await keptPython()).toBeNull();
  served.set('/python/zip.1', 'zip.1');
  await keepPython(await currentPython());
  expect((await keptPython())?.inputs).toBe('11111111');

  deployPython('22222222', ['wasm.1', 'zip.2']);
  asked = [];
  let bytes = 0;
  await keepPython(await currentPython(), (more) => (bytes += more));
  expect(asked).toEqual(['/python/manifest.json', '/python/zip.2']);
  expect(bytes, 'all that is here is counted').toBeGreaterThan(3);
  expect(await (await findPython('/python/wasm.1'))?.text()).toBe('wasm.1');
  expect(await findPython('/python/zip.1')).toBeUndefined();
  expect((await caches.keys()).filter((name) => name.includes('python'))).toEqual([
    'heapwise-python-314.0.7-22222222',
  ]);
});
