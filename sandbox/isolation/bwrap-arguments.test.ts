import { describe, expect, it } from 'vitest';

import { LIMITS } from '#sandbox/limits.ts';

import { bwrapArguments } from './bwrap-arguments.ts';
import type { Ingredients } from './bwrap-arguments.ts';

const MADE: Ingredients = {
  files: {
    executable: '/opt/python/bin/python3',
    shown: ['/opt/python/bin/python3', '/opt/python/lib'],
    emptied: ['/opt/python/lib/site-packages'],
    links: [['/lib', 'usr/lib']],
  },
  nameOf: (path) => `/reach${path}`,
  folder: '/run/one',
  empty: '/run/empty',
  checkers: '/app/checkers',
  prlimit: '/usr/bin/prlimit',
  disableUserns: true,
};

const ARGUMENTS = bwrapArguments(MADE);

describe('the command of a sandbox', () => {
  it.each(['user', 'pid', 'net', 'ipc', 'uts', 'cgroup'])('has a namespace of its own for %s', (kind) => {
    expect(ARGUMENTS).toContain(`--unshare-${kind}`);
  });

  it('does without nothing that cannot be had', () => {
    expect(ARGUMENTS.filter((one) => /-try$|^--unshare-all$|^--(dev-)?bind$|^--share/.test(one))).toEqual([]);
  });

  it('shows the interpreter by names that an unprivileged user reaches, and no /proc', () => {
    expect(ARGUMENTS.join(' ')).toContain('--ro-bind /reach/opt/python/lib /opt/python/lib');
    expect(ARGUMENTS.join(' ')).toContain('--ro-bind /run/empty /opt/python/lib/site-packages');
    expect(ARGUMENTS).not.toContain('--proc');
  });

  it('hides packages after it showed the folder that they are in', () => {
    const place = (path: string): number => ARGUMENTS.lastIndexOf(path);
    expect(place('/opt/python/lib/site-packages')).toBeGreaterThan(place('/opt/python/lib'));
  });

  it('makes everything read-only that is not to be written, last of all', () => {
    const root = ARGUMENTS.findIndex((one, index) => one === '--remount-ro' && ARGUMENTS[index + 1] === '/');
    const mounts = ARGUMENTS.flatMap((one, index) =>
      ['--ro-bind', '--tmpfs', '--dev', '--symlink'].includes(one) ? [index] : [],
    );
    expect(root).toBeGreaterThan(Math.max(...mounts));
  });

  it('sets the limits inside, and starts the interpreter as a person would', () => {
    const separator = ARGUMENTS.indexOf('--');
    const command = ARGUMENTS.slice(separator + 1);
    expect(command[0]).toBe('/usr/bin/prlimit');
    expect(command).toContain(`--nproc=${LIMITS.processes}`);
    expect(command).toContain(`--as=${LIMITS.addressSpaceBytes}`);
    expect(command.slice(command.indexOf('--'))).toEqual([
      '--',
      '/opt/python/bin/python3',
      '-I',
      '-u',
      '/w/main.py',
    ]);
  });

  it('gives an environment of its own, and ends with whoever started it', () => {
    expect(ARGUMENTS.indexOf('--clearenv')).toBeLessThan(ARGUMENTS.indexOf('--setenv'));
    expect(ARGUMENTS).toContain('--die-with-parent');
    expect(ARGUMENTS).toContain('--new-session');
  });

  it('forbids further user namespaces where the kernel can', () => {
    expect(ARGUMENTS).toContain('--disable-userns');
    expect(bwrapArguments({ ...MADE, disableUserns: false })).not.toContain('--disable-userns');
  });
});
