import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'heapwise-start-'));
const taken = net.createServer();
let takenPort = 0;
let freePort = 0;

beforeAll(async () => {
  writeFileSync(path.join(folder, 'a-file'), '');
  mkdirSync(path.join(folder, 'a-folder'));
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  takenPort = (taken.address() as net.AddressInfo).port;
  const free = net.createServer();
  await new Promise<void>((resolve) => {
    free.listen(0, '127.0.0.1', resolve);
  });
  freePort = (free.address() as net.AddressInfo).port;
  await new Promise((resolve) => {
    free.close(resolve);
  });
});

afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true });
});

/** Runs Node to its end. A start that should fail must not leave a server behind: it is ended after a while. */
function node(args: readonly string[], variables: Readonly<Record<string, string>> = {}, cwd = '.') {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, HEAPWISE_DATA: path.join(folder, 'data'), HOST: '127.0.0.1', ...variables },
  });
  return { status, said: `${stdout}${stderr}` };
}

/** One sentence for the person, and nothing that only a programmer reads. */
function expectSentence({ status, said }: ReturnType<typeof node>, sentence: RegExp): void {
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/^\s+at .+:\d+/m);
  expect(said).not.toMatch(/Error:/);
  expect(status).toBe(1);
}

test.each([
  ['no number', { PORT: 'http' }, /PORT is "http", but it must be a whole number from 1 to 65535/],
  ['a port beyond all ports', { PORT: '70000' }, /PORT is "70000", but it must be a whole number/],
  [
    'a host of another machine',
    { HOST: '192.0.2.1' },
    /HOST is "192\.0\.2\.1", but this machine has no such/,
  ],
  [
    'another database',
    { DATABASE_URL: 'postgres://db' },
    /DATABASE_URL is "postgres:\/\/db", but it must begin/,
  ],
])('%s in the environment gets a sentence', (_, variables, sentence) => {
  expectSentence(node(['scripts/start.mjs'], variables), sentence);
});

test('.env.local is believed where the environment is silent, and .env where that is silent too', () => {
  const script = path.resolve('scripts/start.mjs');
  writeFileSync(path.join(folder, '.env'), 'PORT=from-all');
  expectSentence(node([script], {}, folder), /PORT is "from-all"/);
  writeFileSync(path.join(folder, '.env.local'), 'PORT=from-file');
  expectSentence(node([script], {}, folder), /PORT is "from-file"/);
  expectSentence(node([script], { PORT: 'from-here' }, folder), /PORT is "from-here"/);
});

test('a data folder that cannot be written gets a sentence', () => {
  // Below a regular file nobody can make a folder, not even root.
  const data = path.join(folder, 'a-file', 'data');
  expectSentence(
    node(['scripts/start.mjs'], { HEAPWISE_DATA: data }),
    /The folder .+a-file.+ cannot be written\. Set HEAPWISE_DATA to a place/,
  );
});

test('a database that cannot be a file gets a sentence', () => {
  expectSentence(
    node(['scripts/start.mjs'], { DATABASE_URL: `file:${path.join(folder, 'a-folder')}` }),
    /DATABASE_URL names the folder .+a-folder.+ name a file/,
  );
});

test('a port that is taken gets a sentence with another', () => {
  expectSentence(
    node(['scripts/start.mjs'], { PORT: String(takenPort) }),
    new RegExp(`Port ${takenPort} .+ is taken by another program.+PORT=${takenPort + 1} npm start`),
  );
});

test('a host without Python is told how to get one', () => {
  const { status, said } = startWithServer(serverWith([]));
  expectSentence({ status, said }, /No CPython 3\.9 or newer was found\. Install one .+HEAPWISE_PYTHONS=/);
});

test('a host whose every Python fails its self-test is told which and why', () => {
  const broken = { version: '3.12.1', representative: false, selfTest: 'The check ended as crash.' };
  expectSentence(
    startWithServer(serverWith([broken])),
    /No Python here passed its self-test.+CPython 3\.12\.1: The check ended as crash\..+HEAPWISE_PYTHONS=/,
  );
});

/** A server that answers with these interpreters. */
function serverWith(interpreters: readonly object[]): string {
  const health = JSON.stringify({ status: 'degraded', interpreters, browserPython: {} });
  return `
    import http from 'node:http';
    const health = ${JSON.stringify(health)};
    http.createServer((_, answer) => answer.end(health)).listen(Number(process.argv.at(-1)));
  `;
}

test('a server that refuses to start is quoted', () => {
  const { status, said } = startWithServer(`console.error('The database is locked.'); process.exit(1);`);
  expectSentence(
    { status, said },
    /The database is locked\.[^]+The server did not start; its last words are above\./,
  );
});

test('npm run dev makes up the link for the administrator anew each time', () => {
  const links = [1, 2].map(() => {
    const { status, said } = startWithServer(
      'console.log(`given ${process.env.HEAPWISE_SETUP_TOKEN}`)',
      'scripts/dev.mjs',
      [
        'node_modules/tsx/dist/cli.mjs',
        'scripts/prepare-python.mjs',
        'scripts/prepare-licences.mjs',
        'lessons/lists/lesson.mdx',
      ],
    );
    const token = /\/setup\?token=(\S{32})\n/.exec(said)?.[1];
    expect(said).toContain(`given ${token}`);
    expect(status).toBe(0);
    return token;
  });
  expect(links[0]).not.toBe(links[1]);
});

/** Runs a script in a folder that looks installed and built, where this module stands in for the server. */
function startWithServer(
  module: string,
  script = 'scripts/start.mjs',
  empty: readonly string[] = [],
): ReturnType<typeof node> {
  const clone = mkdtempSync(path.join(folder, 'clone-'));
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true });
    writeFileSync(path.join(clone, file), text);
  };
  const lock = '{}';
  const installed = createHash('sha256').update(lock).digest('hex');
  const built = createHash('sha256').update('package-lock.json').update(lock).digest('hex');
  put('package-lock.json', lock);
  put('node_modules/.heapwise-install', `${installed} node ${process.versions.modules}`);
  put('node_modules/next/package.json', '{ "type": "module" }');
  put('node_modules/next/dist/bin/next', module);
  for (const file of empty) put(file, '');
  put('.next/BUILD_ID', 'x');
  put('.next/heapwise-build', built);
  put('public/sw.js', '');
  put('.sandbox/made-from', built);
  return node([path.resolve(script)], { PORT: String(freePort) }, clone);
}

test.each(['18.20.4', '20.18.9'])('Node %s is too old, and that is said', (version) => {
  const script = `import { checkNode } from './scripts/start/settings.mjs'; checkNode('${version}')`;
  expectSentence(
    node(['--input-type=module', '--eval', script]),
    new RegExp(`needs Node 20\\.19 or newer; this is ${version}`),
  );
});

test.each(['20.19.0', '22.0.0', '24.1.0'])('Node %s is new enough', (version) => {
  const script = `import { checkNode } from './scripts/start/settings.mjs'; checkNode('${version}')`;
  expect(node(['--input-type=module', '--eval', script])).toEqual({ status: 0, said: '' });
});
