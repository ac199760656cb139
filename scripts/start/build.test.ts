import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, expect, it, vi } from 'vitest';

import { sourcesHash } from './build.mjs';

const outside = mkdtempSync(path.join(tmpdir(), 'heapwise-build-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(outside, { recursive: true, force: true });
});

it('builds again when HEAPWISE_LESSONS is set, and when a lesson there is changed or recorded', () => {
  mkdirSync(path.join(outside, 'tuples', 'facts'), { recursive: true });
  const hashes = [sourcesHash()];
  vi.stubEnv('HEAPWISE_LESSONS', outside);
  for (const file of ['lesson.mdx', 'exercises.ts', 'facts/cpython-3.13-64.json']) {
    writeFileSync(path.join(outside, 'tuples', file), file);
    hashes.push(sourcesHash());
  }
  expect(new Set(hashes).size).toBe(4);
  expect(sourcesHash()).toBe(hashes.at(-1));
});
