import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Cgroup, CgroupHost } from './cgroup.ts';
import { numberAfter, pidsIn, readControl, removeGroup } from './folders.ts';

/**
 * Control groups of version 1, where this process may make them: memory alone. Moving a process into a group takes the
 * kernel some milliseconds for each hierarchy, and the number of processes is bounded inside the sandbox already.
 * @param name Of the folder that holds all groups of this runner.
 */
export function cgroupV1(name: string, mounted = '/sys/fs/cgroup'): CgroupHost | null {
  const place = placeV1(name, mounted);
  try {
    mkdirSync(place);
  } catch {
    return null;
  }
  return {
    version: 'cgroup-v1',
    place,
    make: (group) => {
      // Moving this process to where it is moves nothing, but the kernel waits for all processors before it moves
      // anything: so that wait begins now, and is over when the sandbox's first process is there to be moved.
      void writeFile(join(place, '..', 'cgroup.procs'), String(process.pid)).catch(() => undefined);
      return makeGroup(join(place, group));
    },
  };
}

/** Where the groups of a runner are. */
export function placeV1(name: string, mounted = '/sys/fs/cgroup'): string {
  const lines = readFileSync('/proc/self/cgroup', 'utf8').split('\n');
  // The group of this process in the hierarchy of memory: `4:memory:/user.slice`.
  const own = lines.map((line) => line.split(':')).find(([, controllers]) => controllers === 'memory');
  return join(mounted, 'memory', own?.[2] ?? '/', name);
}

function makeGroup(folder: string): Cgroup {
  mkdirSync(folder);
  let limit = 0;
  return {
    add: (pid) => writeFile(join(folder, 'cgroup.procs'), String(pid)),
    pids: () => pidsIn(folder),
    limitMemory: (bytes) => {
      if (bytes === limit) return;
      // The bound of memory and swap together may never be below that of memory.
      const files = ['memory.limit_in_bytes', 'memory.memsw.limit_in_bytes'];
      for (const file of bytes < limit || limit === 0 ? files : files.toReversed()) {
        const path = join(folder, file);
        if (existsSync(path)) writeFileSync(path, String(bytes));
      }
      limit = bytes;
    },
    ranOutOfMemory: () => (numberAfter(readControl(folder, 'memory.oom_control') ?? '', 'oom_kill') ?? 0) > 0,
    peakMemory: () => {
      const text = readControl(folder, 'memory.max_usage_in_bytes');
      return text === null ? null : Number(text);
    },
    cpuMs: () => null,
    remove: () => removeGroup(folder),
  };
}
