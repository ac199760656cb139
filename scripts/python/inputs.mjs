import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const CHECKERS = 'python-checkers';
const PACKAGE = 'heapwise_checkers';
/** Our own sources that decide what is made; each change makes it anew. */
const RECIPES = [
  'scripts/prepare-python.mjs',
  'scripts/python',
  'browser/python/manifest.ts',
  'browser/python/downloader',
  'browser/python/worker',
];

/** The folder of the installed Pyodide package. */
export const PYODIDE = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));

/**
 * Everything that goes into `public/python/`, and one hash of it all.
 *
 * `checkers` maps the path inside the zip to the file's bytes.
 */
export async function readInputs() {
  const [wasm, standardLibrary, code, loader, lock, description] = await Promise.all(
    [
      'pyodide.asm.wasm',
      'python_stdlib.zip',
      'pyodide.asm.mjs',
      'pyodide.mjs',
      'pyodide-lock.json',
      'package.json',
    ].map((name) => readFile(join(PYODIDE, name))),
  );
  const checkers = await readTree(join(CHECKERS, PACKAGE), PACKAGE, '.py');
  const recipes = Object.assign({}, ...(await Promise.all(RECIPES.map((path) => readTree(path, path, '')))));

  const hash = createHash('sha256');
  for (const bytes of [wasm, standardLibrary, code, loader, lock]) hash.update(bytes);
  for (const [path, bytes] of Object.entries({ ...checkers, ...recipes })) hash.update(path).update(bytes);
  return {
    hash: hash.digest('hex'),
    checkers,
    pyodide: {
      version: JSON.parse(String(description)).version,
      packageIndexInfo: JSON.parse(String(lock)).info,
      wasm,
      standardLibrary,
    },
  };
}

/** The files under `path` whose names end in `suffix`, in order of name: `{ 'prefix/sub/name': bytes }`. */
async function readTree(path, prefix, suffix) {
  if (/\.\w+$/.test(path)) return { [prefix]: await readFile(path) };
  const names = (await readdir(path, { recursive: true })).filter(
    (name) => /\.\w+$/.test(name) && name.endsWith(suffix),
  );
  const files = await Promise.all(
    names.sort().map(async (name) => [`${prefix}/${name}`, await readFile(join(path, name))]),
  );
  return Object.fromEntries(files);
}
