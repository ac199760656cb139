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

const SECRET = 'four and twenty characters';

test('HEAPWISE_RUNNERS names runners, separated by commas', async () => {
  vi.stubEnv('HEAPWISE_RUNNERS', 'tcp://one.example.org:7070, unix:///run/runner.sock,');
  vi.stubEnv('HEAPWISE_RUNNER_SECRET', SECRET);
  expect((await parse()).HEAPWISE_RUNNERS).toEqual([
    { kind: 'tcp', host: 'one.example.org', port: 7070 },
    { kind: 'unix', path: '/run/runner.sock' },
  ]);
});

test.each([
  [
    'an address that is none',
    'tcp://one.example.org',
    SECRET,
    /^HEAPWISE_RUNNERS: "tcp:\/\/one\.example\.org" is not the address of a runner: its port is missing\./,
  ],
  ['no secret', 'tcp://one.example.org:7070', '', /^HEAPWISE_RUNNERS needs HEAPWISE_RUNNER_SECRET/],
  [
    'a secret that can be guessed',
    'tcp://one.example.org:7070',
    'hush',
    /^HEAPWISE_RUNNER_SECRET must have at least 24/,
  ],
])('%s gets a sentence', async (_what, runners, secret, sentence) => {
  vi.stubEnv('HEAPWISE_RUNNERS', runners);
  vi.stubEnv('HEAPWISE_RUNNER_SECRET', secret);
  await expect(parse()).rejects.toThrow(sentence);
});

test('without HEAPWISE_RUNNERS there are none, and no secret is needed', async () => {
  vi.stubEnv('HEAPWISE_RUNNERS', undefined);
  vi.stubEnv('HEAPWISE_RUNNER_SECRET', undefined);
  expect((await parse()).HEAPWISE_RUNNERS).toEqual([]);
});

test('HEAPWISE_LESSONS names a folder that is there', async () => {
  vi.stubEnv('HEAPWISE_LESSONS', '/nowhere/lessons');
  await expect(parse()).rejects.toThrow('HEAPWISE_LESSONS names a folder that does not exist.');
});
