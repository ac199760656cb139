import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeEach, expect, it, vi } from 'vitest';

const root = mkdtempSync(path.join(tmpdir(), 'heapwise-store-'));
const shared = globalThis as { heapwiseStore?: { close(): void } };
let data = '';
let count = 0;

beforeEach(() => {
  shared.heapwiseStore?.close();
  delete shared.heapwiseStore;
  data = path.join(root, String((count += 1)));
  vi.stubEnv('HEAPWISE_DATA', data);
  vi.resetModules();
});

afterAll(() => {
  shared.heapwiseStore?.close();
  rmSync(root, { recursive: true });
});

const modeOf = (file: string): number => statSync(path.join(data, file)).mode & 0o777;

it('what it makes is for this user alone', async () => {
  const { store } = await import('./store.ts');
  const { secret } = await import('./env.ts');
  await store().write(async () => {});
  secret('nextauth');
  expect(modeOf('.')).toBe(0o700);
  for (const file of ['heapwise.db', 'heapwise.db-wal', 'heapwise.db-shm', 'nextauth.secret']) {
    expect([file, modeOf(file)]).toEqual([file, 0o600]);
  }
});

it('a secret that others could read is closed again, and a folder that was there is left as it is', async () => {
  mkdirSync(data);
  chmodSync(data, 0o755);
  writeFileSync(path.join(data, 'nextauth.secret'), 'kept', { mode: 0o644 });
  const { secret } = await import('./env.ts');
  expect(secret('nextauth')).toBe('kept');
  expect(modeOf('nextauth.secret')).toBe(0o600);
  expect(modeOf('.')).toBe(0o755);
});

it.each([
  ['no database', (file: string) => writeFileSync(file, 'garbage '.repeat(200)), /is not a SQLite database/],
  ['a folder', (file: string) => mkdirSync(file), /cannot be written/],
])('%s under its name gets a sentence', async (_, put, said) => {
  mkdirSync(data);
  put(path.join(data, 'heapwise.db'));
  const { store } = await import('./store.ts');
  expect(() => store()).toThrow(
    expect.objectContaining({ name: 'AppError', message: expect.stringMatching(said) }),
  );
});

it('a database that the migrations do not fit gets a sentence', async () => {
  mkdirSync(data);
  const { default: Database } = await import('better-sqlite3');
  const other = new Database(path.join(data, 'heapwise.db'));
  other.exec('CREATE TABLE people (x)');
  other.close();
  const { store } = await import('./store.ts');
  expect(() => store()).toThrow(/could not be brought up to date \(.*people.*already exists\)/);
});
