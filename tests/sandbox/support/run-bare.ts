import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { InterpreterFiles } from '#sandbox/interpreters/files.ts';

const FOLDERS_OF_PACKAGES = 'import json, site; print(json.dumps(site.getsitepackages()))';

/**
 * Runs `python3 -I -u main.py` as a person would, with every right of whoever runs the tests, and returns what it
 * printed. Equal to a sandbox are only what a person could set: the environment's variables, an empty /tmp as working
 * folder, and that nobody has installed any packages. For the last two, a mount namespace shows empty folders.
 * @throws Error where it fails.
 */
export function runBare({ executable, emptied }: InterpreterFiles, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'heapwise-bare-'));
  try {
    const [empty, tmp, program] = ['empty', 'tmp', 'program'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const place of [empty, tmp, program]) mkdirSync(place);
    writeFileSync(join(program, 'main.py'), source);
    const asked = execFileSync(executable, ['-I', '-S', '-c', FOLDERS_OF_PACKAGES], { encoding: 'utf8' });
    // A sandbox has the folder of packages below the standard library, empty, and none of those elsewhere.
    const hidden = (JSON.parse(asked) as string[])
      .filter((packages) => existsSync(packages))
      .map((packages) => (emptied.includes(packages) ? packages : dirname(packages)));
    const mounts = [
      ['--ro-bind', '/', '/', '--dev-bind', '/dev', '/dev'],
      hidden.flatMap((place) => ['--ro-bind', empty, place]),
      ['--bind', program, '/mnt', '--bind', tmp, '/tmp', '--chdir', '/tmp'],
    ].flat();
    return execFileSync('/usr/bin/env', ['bwrap', ...mounts, '--', executable, '-I', '-u', '/mnt/main.py'], {
      encoding: 'utf8',
      env: { ...ENVIRONMENT, PATH: `${dirname(executable)}:/usr/bin:/bin` } as never,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ENVIRONMENT = { HOME: '/tmp', LANG: 'C.UTF-8', TMPDIR: '/tmp' };
