import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { LIMITS } from '#sandbox/limits.ts';

import type { Cgroup, CgroupHost } from './cgroup.ts';
import { numberAfter, pidsIn, readControl, removeGroup } from './folders.ts';

/** The group into which this process and the server move: only leaves may hold processes where controllers are handed on. */
const LEAF = 'heapwise';

/** bubblewrap's first process in the sandbox, and the one that starts the program. */
const OWN_PROCESSES = 2;

/**
 * Control groups of version 2, where this process may make them (systemd: `Delegate=memory pids`).
 * @param name Of the folder that holds all groups of this runner.
 */
export function cgroupV2(name: string, mounted = '/sys/fs/cgroup'): CgroupHost | null {
  const parent = parentGroup(mounted);
  if (parent === null) return null;
  const place = placeV2(name, mounted) as string;
  const leaf = join(parent, LEAF);
  try {
    if (!/\bmemory\b/.test(readFileSync(join(parent, 'cgroup.controllers'), 'utf8'))) return null;
    mkdirSync(leaf, { recursive: true });
    for (const pid of pidsIn(parent)) writeFileSync(join(leaf, 'cgroup.procs'), String(pid));
    writeFileSync(join(parent, 'cgroup.subtree_control'), '+memory +pids');
    mkdirSync(place);
    writeFileSync(join(place, 'cgroup.subtree_control'), '+memory +pids');
  } catch {
    return null;
  }
  return {
    version: 'cgroup-v2',
    place,
    make: (group) => makeGroup(join(place, group)),
  };
}

/** Where the groups of a runner are; null without version 2. */
export function placeV2(name: string, mounted = '/sys/fs/cgroup'): string | null {
  const parent = parentGroup(mounted);
  return parent === null ? null : join(parent, name);
}

/** The group that was given to this process, which may have moved into its leaf since. */
function parentGroup(mounted: string): string | null {
  // `0::/system.slice/heapwise.service`
  const [, own] = /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8')) ?? [];
  if (own === undefined) return null;
  const given = basename(own) === LEAF ? dirname(own) : own;
  // A service's group, or a container's: other groups hold processes that are none of ours to move.
  return given === '/' || given.endsWith('.service') ? join(mounted, given) : null;
}

function makeGroup(folder: string): Cgroup {
  const write = (name: string, value: string): void => writeFileSync(join(folder, name), value);
  mkdirSync(folder);
  write('pids.max', String(LIMITS.processes + OWN_PROCESSES));
  write('memory.swap.max', '0');
  // One process out of memory ends the run: half of a pool gives no answer.
  write('memory.oom.group', '1');
  return {
    add: (pid) => writeFile(join(folder, 'cgroup.procs'), String(pid)),
    pids: () => pidsIn(folder),
    limitMemory: (bytes) => write('memory.max', String(bytes)),
    ranOutOfMemory: () => (numberAfter(readControl(folder, 'memory.events') ?? '', 'oom_kill') ?? 0) > 0,
    peakMemory: () => toNumber(readControl(folder, 'memory.peak')),
    cpuMs: () => {
      const microseconds = numberAfter(readControl(folder, 'cpu.stat') ?? '', 'usage_usec');
      return microseconds === null ? null : microseconds / 1000;
    },
    remove: async () => {
      write('cgroup.kill', '1');
      await removeGroup(folder);
    },
  };
}

function toNumber(text: string | null): number | null {
  return text === null ? null : Number(text);
}
