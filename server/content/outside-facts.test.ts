import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test, vi } from 'vitest';

const outside = mkdtempSync(path.join(tmpdir(), 'heapwise-lessons-'));
vi.stubEnv('HEAPWISE_LESSONS', outside);
const { listRecordings } = await import('./facts.ts');

test('the facts of a lesson from outside lie in its own folder, those of the course in the course', () => {
  const folder = path.join(outside, 'my-tuples', 'facts');
  mkdirSync(folder, { recursive: true });
  const environment = { id: 'cpython-3.13-64', version: '3.13.5' };
  writeFileSync(
    path.join(folder, 'cpython-3.13-64.json'),
    JSON.stringify({ environment, facts: {}, measurements: {} }),
  );
  expect(listRecordings('my-tuples')).toEqual([{ environment, programs: 0 }]);
  expect(listRecordings('lists').length).toBeGreaterThan(1);
});
