import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleWorker } from './python/bundle-worker.mjs';
import { readInputs } from './python/inputs.mjs';
import { makeSnapshot } from './python/snapshot.mjs';
import { storeAsset } from './python/store-asset.mjs';
import { storedZip, repackStored } from './python/stored-zip.mjs';

const OUTPUT = join('public', 'python');
const MANIFEST = join(OUTPUT, 'manifest.json');

/**
 * Makes `public/python/` from the pinned Pyodide and `python-checkers/`: everything the browser needs to run Python, each
 * file named by its content and compressed beforehand, and `manifest.json` that lists them. Does nothing when the inputs
 * are those of the last time.
 *
 * @param {(line: string) => void} log told what is being done, in lines for a person
 * @returns {Promise<boolean>} whether anything had to be made
 */
export async function preparePython(log) {
  const inputs = await readInputs();
  const old = await readManifest();
  if (old?.inputs === inputs.hash && (await isWhole(old))) {
    log('Python for the browser is up to date.');
    return false;
  }
  await mkdir(OUTPUT, { recursive: true });

  log(`Python for the browser: Pyodide ${inputs.pyodide.version} and the checkers …`);
  const standardLibrary = repackStored(inputs.pyodide.standardLibrary);
  const checkers = storedZip(inputs.checkers);
  log('  taking the memory snapshot …');
  const { snapshot, environment } = await makeSnapshot({
    standardLibrary,
    checkers,
    packageIndexInfo: inputs.pyodide.packageIndexInfo,
  });
  log('  compressing …');
  const [downloader, worker, wasm, library, checkersZip, memory] = await Promise.all([
    storeAsset(OUTPUT, 'downloader.mjs', await bundleWorker('browser/python/downloader/downloader.ts')),
    storeAsset(OUTPUT, 'worker.mjs', await bundleWorker('browser/python/worker/worker.ts')),
    storeAsset(OUTPUT, 'pyodide.wasm', inputs.pyodide.wasm),
    storeAsset(OUTPUT, 'stdlib.zip', standardLibrary),
    storeAsset(OUTPUT, 'checkers.zip', checkers),
    storeAsset(OUTPUT, 'snapshot.bin', snapshot),
  ]);
  const manifest = {
    inputs: inputs.hash,
    pyodide: inputs.pyodide.version,
    environment,
    packageIndexInfo: inputs.pyodide.packageIndexInfo,
    files: { downloader, worker, wasm, standardLibrary: library, checkers: checkersZip, snapshot: memory },
  };
  await writeFile(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  await removeStale(manifest);
  const megabytes = Object.values(manifest.files).reduce((sum, file) => sum + file.transferBytes, 0) / 1e6;
  log(`  done: ${megabytes.toFixed(1)} MB to download, once.`);
  return true;
}

async function readManifest() {
  try {
    return JSON.parse(await readFile(MANIFEST, 'utf8'));
  } catch {
    return null; // absent or broken: make it anew
  }
}

/** Whether every file the manifest lists is there, with its compressed forms. */
async function isWhole(manifest) {
  const present = new Set(await readdir(OUTPUT));
  return Object.values(manifest.files).every(({ name }) =>
    [name, `${name}.br`, `${name}.gz`].every((file) => present.has(file)),
  );
}

async function removeStale(manifest) {
  const names = Object.values(manifest.files).map(({ name }) => name);
  const kept = new Set(['manifest.json', ...names.flatMap((name) => [name, `${name}.br`, `${name}.gz`])]);
  for (const file of await readdir(OUTPUT)) {
    // A part may be another process's, which is still writing.
    if (!kept.has(file) && !file.endsWith('.part')) await rm(join(OUTPUT, file), { force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await preparePython((line) => console.log(line));
}
