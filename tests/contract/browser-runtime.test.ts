import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PythonFile, PythonManifest } from '#browser/python/manifest.ts';
import { CHECK_JSON } from '#browser/python/worker/pyodide-options.mjs';
import type { CheckRequest } from '#domain/python/check-request.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { observed, type Report } from '#domain/python/report.ts';
import { preparePython } from '../../scripts/prepare-python.mjs';
import { startPyodide } from '../../scripts/python/pyodide-in-node.mjs';

const FOLDER = 'public/python';
const read = (file: PythonFile, suffix = ''): Promise<Buffer> => readFile(join(FOLDER, file.name + suffix));

let manifest: PythonManifest;

beforeAll(async () => {
  await preparePython(() => undefined);
  manifest = JSON.parse(await readFile(join(FOLDER, 'manifest.json'), 'utf8')) as PythonManifest;
}, 120_000);

test('every file is what the manifest says, and so are its compressed forms', async () => {
  for (const file of Object.values(manifest.files)) {
    const bytes = await read(file);
    expect(bytes.length, file.name).toBe(file.bytes);
    expect(createHash('sha256').update(bytes).digest('hex'), file.name).toBe(file.sha256);
    expect(file.name).toContain(`.${file.sha256.slice(0, 16)}.`);
    const brotli = await read(file, '.br');
    expect(brotli.length, file.name).toBe(file.transferBytes);
    expect(brotliDecompressSync(brotli).equals(bytes), file.name).toBe(true);
    expect(gunzipSync(await read(file, '.gz')).equals(bytes), file.name).toBe(true);
  }
});

test('nothing is made anew when nothing has changed', async () => {
  expect(await preparePython(() => undefined)).toBe(false);
});

test('the environment is the one facts are recorded for', () => {
  expect(manifest.environment.id).toBe(BROWSER_ENVIRONMENT);
});

/** What the browser's Python must answer, whichever way it starts. */
const GOLDEN: readonly (readonly [CheckRequest, string, unknown])[] = [
  [{ checker: 'sizes', code: '', expression: '[]' }, 'size', 28],
  [{ checker: 'sizes', code: '', expression: '"é" * 10' }, 'size', 39],
  [{ checker: 'output', code: 'print({"a", "b", "c"} == set("abc"))' }, 'stdout', 'True\n'],
  // Not in the snapshot: imported from the zips that are served.
  [
    { checker: 'output', code: 'import colorsys; print(colorsys.rgb_to_hsv(0, 1, 0))' },
    'stdout',
    '(0.3333333333333333, 1.0, 1)\n',
  ],
];

describe.each(['snapshot', 'plain'])('Python started the %s way from the served files', (way) => {
  test('answers the golden checks', { timeout: 60_000 }, async () => {
    const { standardLibrary, checkers, snapshot } = manifest.files;
    const pyodide = await startPyodide({
      standardLibrary: await read(standardLibrary),
      checkers: await read(checkers),
      packageIndexInfo: manifest.packageIndexInfo,
      ...(way === 'snapshot' ? { snapshot: await read(snapshot) } : {}),
    });
    const checkJson = pyodide.runPython(CHECK_JSON) as (request: string) => string;
    for (const [request, name, value] of GOLDEN) {
      const report = JSON.parse(checkJson(JSON.stringify(request))) as Report;
      expect(report.error, request.code).toBeNull();
      expect(observed(report, name), request.code).toBe(value);
    }
  });
});
