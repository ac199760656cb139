import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test, vi } from 'vitest';

const root = mkdtempSync(path.join(tmpdir(), 'heapwise-facts-'));
vi.stubEnv('HEAPWISE_FACTS', root);
const { findMeasurement, listFacts } = await import('./facts.ts');

const ID = 'cpython-3.13-64';

test('a fact names the interpreter that gave it, not the one that recorded last', () => {
  const kept = { version: '3.13.0', build: 'older', request: '', recordedOn: '2026-01-02', digest: '' };
  const environment = { id: ID, implementation: 'cpython', version: '3.13.5', build: 'newer' };
  mkdirSync(path.join(root, 'lists', 'facts'), { recursive: true });
  writeFileSync(
    path.join(root, 'lists', 'facts', `${ID}.json`),
    JSON.stringify({
      environment,
      facts: { 'list-size@1/n=1': { ...kept, stdout: '', error: null, observations: [] } },
      measurements: { empty: { ...kept, value: 56 } },
    }),
  );
  const own = { ...environment, version: '3.13.0', build: 'older' };
  expect(listFacts('lists', 'list-size', 1, 'n=1').get(ID)?.environment).toEqual(own);
  expect(findMeasurement('lists', 'empty', ID)?.environment).toEqual(own);
});
