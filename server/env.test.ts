import path from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

const parse = async () => (await import('./env.ts')).env();

test('HEAPWISE_PYTHONS names files and folders, separated as in PATH', async () => {
  vi.stubEnv('HEAPWISE_PYTHONS', [process.execPath, '', path.dirname(process.execPath)].join(path.delimiter));
  expect((await parse()).HEAPWISE_PYTHONS).toEqual([process.execPath, path.dirname(process.execPath)]);
});

test('without HEAPWISE_PYTHONS there are none', async () => {
  vi.stubEnv('HEAPWISE_PYTHONS', undefined);
  expect((await parse()).HEAPWISE_PYTHONS).toEqual([]);
});

test('a Python that does not exist gets a sentence', async () => {
  vi.stubEnv('HEAPWISE_PYTHONS', [process.execPath, '/nowhere/python3'].join(path.delimiter));
  await expect(parse()).rejects.toThrow(
    /^HEAPWISE_PYTHONS names \/nowhere\/python3, which does not exist\. Name Python executables/,
  );
});
