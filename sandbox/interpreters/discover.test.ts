import { chmod, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '#domain/python/environment.ts';
import { environmentId } from '#domain/python/environment.ts';
import { askInterpreter } from './ask-interpreter.ts';
import { candidateInterpreters } from './candidates.ts';
import { chooseRepresentatives, discoverInterpreters } from './discover.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'heapwise-test-')));
});
afterEach(() => rm(folder, { recursive: true }));

async function executable(name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

describe('candidateInterpreters', () => {
  it('takes what is named like a Python, each real file once', async () => {
    const real = await executable('python3.12', '');
    await symlink(real, join(folder, 'python3'));
    await executable('python3-config', '');
    await executable('pythonw', '');
    const found = await candidateInterpreters([], folder);
    expect(found.filter((path) => path.startsWith(folder))).toEqual([real]);
  });

  it('takes executables of any name and folders from HEAPWISE_PYTHONS', async () => {
    const odd = await executable('my-build', '');
    const usual = await executable('python3', '');
    const found = await candidateInterpreters([odd, folder], '');
    expect(found.slice(0, 2)).toEqual([odd, usual]);
  });

  it("does not start a version manager's shims", async () => {
    const found = await candidateInterpreters([], '/somewhere/shims');
    expect(found.some((path) => path.includes('shims'))).toBe(false);
  });
});

describe('askInterpreter', () => {
  it.each([
    ['an old version', 'echo Python 3.8.18', 'Python 3.8 is too old: Heapwise needs 3.9 or newer.'],
    [
      'Python 2, which says so on stderr',
      'echo Python 2.7.18 >&2',
      'Python 2.7 is too old: Heapwise needs 3.9 or newer.',
    ],
    ['something else', 'echo hello', 'It does not say which version it is.'],
    ['what breaks at once', 'exit 1', 'It does not start.'],
    ['what breaks later', '[ "$1" = --version ] && echo Python 3.12.1', 'It does not start.'],
    [
      'another implementation',
      '[ "$1" = --version ] && echo Python 3.11.1 || echo \'{"id":"pypy-3.11-64"}\'',
      'It did not describe itself as a CPython; other implementations are not supported.',
    ],
  ])('says why it refuses %s', async (_what, script, reason) => {
    expect(await askInterpreter(await executable('python3', script))).toEqual({ reason });
  });
});

describe('chooseRepresentatives', () => {
  const of = (version: string): { executable: string; environment: Environment } => {
    const rest = {
      implementation: 'cpython',
      version,
      wordBits: 64,
      platform: 'linux',
      machine: 'x',
      gil: true,
      build: '',
    } as const;
    return { executable: `/python${version}`, environment: { id: environmentId(rest), ...rest } };
  };

  it('lets the newest patch version stand for an environment', () => {
    const chosen = chooseRepresentatives(['3.11.2', '3.9.18', '3.11.10', '3.11.9'].map(of));
    expect(chosen.map(({ environment, representative }) => [environment.version, representative])).toEqual([
      ['3.9.18', true],
      ['3.11.10', true],
      ['3.11.9', false],
      ['3.11.2', false],
    ]);
  });

  it('passes over those that cannot be used', () => {
    const found = ['3.11.2', '3.9.18', '3.11.10'].map(of);
    const chosen = chooseRepresentatives(found, ({ environment }) => environment.version === '3.11.2');
    expect(chosen.map(({ environment, representative }) => [environment.version, representative])).toEqual([
      ['3.9.18', false],
      ['3.11.10', false],
      ['3.11.2', true],
    ]);
  });
});

describe('discoverInterpreters', () => {
  it('gives every interpreter the id that follows from what it says', async () => {
    const { supported } = await discoverInterpreters();
    for (const { environment } of supported) expect(environment.id).toBe(environmentId(environment));
  });
});
