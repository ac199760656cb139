import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { health } from '../../scripts/start/serve.mjs';

const data = mkdtempSync(path.join(tmpdir(), 'heapwise-broken-'));
writeFileSync(path.join(data, 'heapwise.db'), 'garbage '.repeat(200));
afterAll(() => rmSync(data, { recursive: true }));

const START = `import('./server/start-server.ts').then(({ startServer }) => startServer())`;

// Exactly the sentence: no stack trace, no class name.
test.each([
  ['the server', ['--eval', START]],
  ['npm run admin', ['scripts/admin.ts', 'list']],
])('%s ends with the sentence when the database is none', (_, args) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', ...args],
    { encoding: 'utf8', timeout: 50_000, env: { ...process.env, HEAPWISE_DATA: data } },
  );
  expect(`${stdout}${stderr}`).toMatch(
    /^The database .+heapwise\.db is not a SQLite database, or it is damaged\. Put a backup .+\.\n$/,
  );
  expect(status).toBe(1);
});

test('a server that answers that it is broken is not waited for', async () => {
  const broken = http.createServer((_, answer) => answer.writeHead(500).end('{}'));
  await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
  const server = { child: { exitCode: null, signalCode: null }, early: () => 'Its last words.\n' };
  await expect(health(address, server)).rejects.toThrow(/Its last words\.\n.+health answered 500/);
  broken.close();
});
