import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discoverInterpreters } from '#sandbox/interpreters/discover.ts';
import { seccompFilter } from './filter.ts';
import { SYSCALLS } from './syscalls.ts';

const { supported } = await discoverInterpreters();
const interpreters = supported.filter(({ representative }) => representative);
const newest = interpreters.at(-1)?.executable ?? '';

const NAMESPACES = ['--unshare-user', '--unshare-pid', '--unshare-net', '--unshare-ipc', '--unshare-uts'];
const FILES = [
  '--ro-bind',
  '/',
  '/',
  '--dev',
  '/dev',
  '--tmpfs',
  '/dev/shm',
  '--tmpfs',
  '/tmp',
  '--chdir',
  '/tmp',
];
const FILTER_DESCRIPTOR = 3;
const SIGSYS = 31;

const unavailable = reasonAgainst();
if (unavailable !== undefined) console.warn(`The filter is not tried on this kernel: ${unavailable}`);

/** Why programs cannot be confined here, if so. */
function reasonAgainst(): string | undefined {
  if (process.platform !== 'linux') return 'seccomp is a part of Linux.';
  if (process.arch !== 'x64' && process.arch !== 'arm64') return `there is none for ${process.arch}.`;
  if (newest === '') return 'no Python was found.';
  try {
    execFileSync('bwrap', [...NAMESPACES, ...FILES, '--', '/bin/true'], { timeout: 10_000 });
    return undefined;
  } catch (error) {
    return `bubblewrap does not run: ${String(error)}`;
  }
}

describe.skipIf(unavailable !== undefined)('under the filter', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'heapwise-test-'));
    writeFileSync(join(folder, 'filter'), seccompFilter(process.arch));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs a fixture in namespaces of its own, as an unprivileged user, with the filter unless told otherwise. */
  function confined(python: string, fixture: string, args: readonly string[], filtered = true) {
    // Bound into /tmp, since what lies below the host's own /tmp is hidden there.
    const source = fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url));
    const filter = openSync(join(folder, 'filter'), 'r');
    try {
      return spawnSync(
        'bwrap',
        [
          NAMESPACES,
          FILES,
          ['--uid', '65534', '--gid', '65534', '--die-with-parent', '--new-session'],
          ['--clearenv', '--setenv', 'HOME', '/tmp', '--ro-bind', source, '/tmp/main.py'],
          filtered ? ['--seccomp', String(FILTER_DESCRIPTOR)] : [],
          ['--', 'prlimit', '--nproc=64', '--nofile=256', '--memlock=0', '--nice=0', '--'],
          // That a fork beside threads may go wrong is no news of the filter's.
          [python, '-I', '-B', '-W', 'ignore::DeprecationWarning', '/tmp/main.py', ...args],
        ].flat(),
        {
          stdio: ['ignore', 'pipe', 'pipe', filter],
          encoding: 'utf8',
          timeout: 50_000,
          killSignal: 'SIGKILL',
        },
      );
    } finally {
      closeSync(filter);
    }
  }

  const numbers = JSON.stringify({
    // Larger than any call that a kernel has.
    unknown: 4000,
    ...Object.fromEntries(
      Object.entries(SYSCALLS).map(([name, row]) => [name, row[process.arch === 'arm64' ? 1 : 0] ?? 4000]),
    ),
  });

  it.each(interpreters.map(({ environment, executable }) => [environment.id, executable]))(
    'ordinary programs do all they do elsewhere, on %s',
    (_, executable) => {
      const { stdout, stderr } = confined(executable, 'ordinary.py', []);
      expect(stderr).toBe('');
      const outcomes = JSON.parse(stdout) as Record<string, string>;
      expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'ok')).toEqual([]);
      expect(Object.keys(outcomes).length).toBeGreaterThan(20);
    },
  );

  it('nothing forbidden is done, and the answer says why', () => {
    const { stdout, stderr } = confined(newest, 'forbidden.py', [numbers]);
    expect(stderr).toBe('');
    const outcomes = JSON.parse(stdout) as Record<string, string>;
    const answered = (answer: string): readonly string[] =>
      Object.keys(outcomes).filter((name) => outcomes[name] === answer);
    expect(answered('done')).toEqual([]);
    expect(answered('ENOSYS')).toEqual(['clone3', 'an unknown call', 'a lock that inherits priority']);
    expect(answered('EAFNOSUPPORT').every((name) => name.startsWith('AF_'))).toBe(true);
    expect(answered('EAFNOSUPPORT')).toHaveLength(6);
    expect(answered('ENOPROTOOPT')).toEqual(['a filter on a socket']);
    expect(answered('ENOTSUP')).toEqual(['out-of-band data', 'setxattr']);
    expect(answered('ENOTTY')).toEqual(['FS_IOC_GETFLAGS']);
    expect(answered('ENOMEM')).toEqual(['huge pages']);
    expect(answered('EINVAL')).toEqual(['pages to merge']);
    expect(answered('EPERM')).toHaveLength(Object.keys(outcomes).length - 15);
  });

  it('it is the filter that refuses: without it, namespaces alone let these through', () => {
    const { stdout } = confined(newest, 'forbidden.py', [numbers], false);
    const outcomes = JSON.parse(stdout) as Record<string, string>;
    expect(outcomes).toMatchObject({
      AF_INET: 'done',
      'AF_INET with a hidden bit': 'done',
      memfd_create: 'done',
      splice: 'done',
      F_SETPIPE_SZ: 'done',
      personality: 'done',
      PR_SET_DUMPABLE: 'done',
      'limits of pid 1': 'done',
    });
  });

  it.skipIf(process.arch !== 'x64').each(['i386', 'x32'])('a call of %s is the last', (kind) => {
    const { stdout, status } = confined(newest, 'fatal.py', [kind]);
    expect(stdout).toBe('');
    expect(status).toBe(128 + SIGSYS);
  });
});
