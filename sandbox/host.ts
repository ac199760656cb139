import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import type { CgroupHost } from './cgroup/cgroup.ts';
import { findCgroups } from './cgroup/find.ts';
import { removeGroupsIn } from './cgroup/folders.ts';
import { SetupError } from './errors.ts';
import { Reachable } from './isolation/reachable.ts';
import { EMPTY_ENVIRONMENT } from './paths.ts';
import { MOUNTS, keepGroupsPlace, removeRunFolder, runFolder, runnerName } from './run-folder.ts';
import { seccompFilter } from './seccomp/filter.ts';

/** The first of the user ids that sandboxes of a runner with root's rights have, one each. Nobody else has them. */
const FIRST_UID = 64_100;

/** FIFOs made at once: each costs a process otherwise. */
const FIFOS = 32;

/** What this machine gives to sandboxes. One for each runner. */
export interface Host {
  readonly bwrap: string;
  readonly prlimit: string;
  readonly disableUserns: boolean;
  /** Null where none can be made: then the watchdog alone bounds memory. */
  readonly cgroups: CgroupHost | null;
  /** The compiled filter. */
  readonly filterFile: string;
  readonly empty: string;
  readonly nameOf: (path: string) => string;
  /** The user that a sandbox is started as; null is this process's own, which then has no rights to lose. */
  readonly uidOf: (slot: number) => number | null;
  /** A new folder for a sandbox, with a FIFO `main.py` in it. */
  readonly makeFolder: (name: string) => string;
  /** Removes everything. */
  readonly close: () => Promise<void>;
}

/**
 * Prepares what all sandboxes of this process need.
 * @throws SetupError with a sentence where this machine cannot have sandboxes.
 */
export function prepareHost(): Host {
  if (process.platform !== 'linux') {
    throw new SetupError('Learners’ programs run on the server only on Linux; here they run in the browser.');
  }
  const bwrap = find('bwrap');
  if (bwrap === null) {
    throw new SetupError('bubblewrap is missing. On Debian or Ubuntu: apt-get install bubblewrap.');
  }
  const prlimit = find('prlimit');
  if (prlimit === null)
    throw new SetupError('prlimit is missing. On Debian or Ubuntu: apt-get install util-linux.');
  const isRoot = process.getuid?.() === 0;
  const base = runFolder(process.pid);
  removeRunFolder(base);
  if (existsSync(base))
    throw new SetupError(`${base} belongs to somebody else. Remove it, then start again.`);
  mkdirSync(base, { mode: isRoot ? 0o711 : 0o700 });
  const folderOf = (part: string): string => {
    const folder = join(base, part);
    mkdirSync(folder);
    chmodSync(folder, isRoot ? 0o711 : 0o700);
    return folder;
  };
  const runs = folderOf('runs');
  const fifos = mkdtempSync(join(base, 'fifos-'));
  const empty = folderOf('empty');
  chmodSync(empty, 0o755);
  const reachable = new Reachable(folderOf(MOUNTS));
  const filterFile = join(base, 'filter.bpf');
  writeFileSync(filterFile, seccompFilter(process.arch));
  const cgroups = findCgroups(runnerName(process.pid));
  if (cgroups !== null) keepGroupsPlace(base, cgroups.place);
  return {
    bwrap,
    prlimit,
    disableUserns: supportsDisableUserns(bwrap),
    cgroups,
    filterFile,
    empty,
    nameOf: isRoot ? (path) => reachable.nameOf(path) : (path) => path,
    uidOf: (slot) => (isRoot ? FIRST_UID + slot : null),
    makeFolder: (folder) => {
      const place = join(runs, folder);
      mkdirSync(place);
      chmodSync(place, isRoot ? 0o755 : 0o700);
      renameSync(takeFifo(fifos), join(place, 'main.py'));
      return place;
    },
    close: async () => {
      if (cgroups !== null) await removeGroupsIn(cgroups.place);
      reachable.close();
      removeRunFolder(base);
    },
  };
}

/** Node makes no FIFOs; `mkfifo` makes many at once. */
function takeFifo(folder: string): string {
  let [first] = readdirSync(folder);
  if (first === undefined) {
    const names = Array.from({ length: FIFOS }, (_, index) => join(folder, `${Date.now()}-${index}`));
    execFileSync('mkfifo', ['--mode=644', '--', ...names], { env: { PATH: SEARCH } as never });
    [first] = readdirSync(folder);
  }
  return join(folder, first as string);
}

const SEARCH = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin';

function find(tool: string): string | null {
  return (
    SEARCH.split(':')
      .map((folder) => join(folder, tool))
      .find((path) => existsSync(path)) ?? null
  );
}

/** bubblewrap forbids further user namespaces by a file of /proc/sys, which some containers make read-only. */
function supportsDisableUserns(bwrap: string): boolean {
  try {
    const show = [
      '--ro-bind',
      '/usr',
      '/usr',
      '--ro-bind-try',
      '/lib',
      '/lib',
      '--ro-bind-try',
      '/lib64',
      '/lib64',
    ];
    execFileSync(bwrap, ['--unshare-user', '--disable-userns', ...show, '--', '/usr/bin/true'], {
      env: EMPTY_ENVIRONMENT,
      stdio: 'ignore',
      timeout: 5000,
    });
    return true;
  } catch {
    return false;
  }
}
