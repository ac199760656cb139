import { afterEach, expect, test, vi } from 'vitest';

import type { PythonFile, PythonManifest } from '../manifest.ts';
import { fetchParts } from './fetch-parts.ts';

/** The smallest module there is: a magic number and a version. */
const MODULE = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const CONTENT: { readonly [name: string]: Uint8Array<ArrayBuffer> } = {
  'pyodide.wasm': MODULE,
  'stdlib.zip': new Uint8Array(5000).fill(1),
  'checkers.zip': new Uint8Array(3000).fill(2),
  'snapshot.bin': new Uint8Array(40_000).fill(3),
};
const TOTAL = Object.values(CONTENT).reduce((sum, bytes) => sum + bytes.length, 0);

async function file(name: string): Promise<PythonFile> {
  const bytes = CONTENT[name]!;
  const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).reduce(
    (text, byte) => text + byte.toString(16).padStart(2, '0'),
    '',
  );
  return { name, bytes: bytes.length, transferBytes: bytes.length, sha256 };
}

const MANIFEST = {
  files: {
    wasm: await file('pyodide.wasm'),
    standardLibrary: await file('stdlib.zip'),
    checkers: await file('checkers.zip'),
    snapshot: await file('snapshot.bin'),
  },
} as PythonManifest;

afterEach(() => vi.unstubAllGlobals());

/** Serves the files in small pieces; `instead` says what is sent for some of them. */
function serve(instead: { readonly [name: string]: Uint8Array<ArrayBuffer> | number } = {}): void {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.split('/').at(-1)!;
    const sent = instead[name] ?? CONTENT[name]!;
    if (typeof sent === 'number') return new Response(null, { status: sent });
    const pieces = new ReadableStream({
      start(controller) {
        for (let from = 0; from < sent.length; from += 10) controller.enqueue(sent.slice(from, from + 10));
        controller.close();
      },
    });
    return new Response(pieces, { headers: { 'Content-Type': 'application/wasm' } });
  });
}

test('all of Python comes as it was made, and progress is told in a hundred steps', async () => {
  serve();
  const told: number[] = [];
  const parts = await fetchParts(MANIFEST, (loaded, total) => {
    expect(total).toBe(TOTAL);
    told.push(loaded);
  });
  expect(parts.wasm).toBeInstanceOf(WebAssembly.Module);
  for (const [blob, name] of [
    [parts.standardLibrary, 'stdlib.zip'],
    [parts.checkers, 'checkers.zip'],
    [parts.snapshot, 'snapshot.bin'],
  ] as const)
    expect(new Uint8Array(await blob!.arrayBuffer())).toEqual(CONTENT[name]);
  expect(told.length).toBeGreaterThan(50);
  expect(told.length).toBeLessThanOrEqual(101);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(TOTAL);
});

test.each([
  ['is missing', { 'snapshot.bin': 404 }],
  ['is short', { 'snapshot.bin': CONTENT['snapshot.bin']!.slice(1) }],
  ['has one wrong byte', { 'snapshot.bin': CONTENT['snapshot.bin']!.with(20_000, 4) }],
])('a snapshot that %s is left out', async (_, instead) => {
  serve(instead);
  expect((await fetchParts(MANIFEST, () => {})).snapshot).toBeNull();
});

test.each([
  ['stdlib.zip was answered with 503.', { 'stdlib.zip': 503 }],
  ['checkers.zip is shorter than it should be.', { 'checkers.zip': new Uint8Array(10) }],
  ['checkers.zip is longer than it should be.', { 'checkers.zip': new Uint8Array(3001) }],
])('without what is needed nothing starts: %s', async (sentence, instead) => {
  serve(instead);
  await expect(fetchParts(MANIFEST, () => {})).rejects.toThrow(sentence);
});
