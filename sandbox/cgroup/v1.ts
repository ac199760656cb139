import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { LIMITS } from '#sandbox/limits.ts';

import type { Cgroup, CgroupHost } from './cgroup.ts';
import { numberAfter, readControl, removeGroup, removeGroupsIn } from './folders.ts';

const NEEDED = ['memory', 'pids'] as const;

/** bubblewrap's first process in the sandbox, and the one that starts the program. */
const OWN_PROCESSES = 2;

/**
 * Control groups of version 1, where this process may make them: one hierarchy for each controller.
 * @param name Of the folder that holds all groups of this runner.
 */
export function cgroupV1(name: string, mounted = '/sys/fs/cgroup'): CgroupHost | null {
  const placeOf = (controller: string): string => placesV1(name, mounted)[controller] as string;
  try {
    for (const controller of NEEDED) mkdirSync(placeOf(controller), { recursive: false });
  } catch {
    return null;
  }
  const counted = existsSync(join(mounted, 'cpuacct'));
  if (counted) mkdirSync(placeOf('cpuacct'));
  const controllers = counted ? [...NEEDED, 'cpuacct'] : NEEDED;
  return {
    version: 'cgroup-v1',
    make: (group) => makeGroup(new Map(controllers.map((each) => [each, join(placeOf(each), group)]))),
    removeAll: async () => {
      await Promise.all(controllers.map((each) => removeGroupsIn(placeOf(each))));
    },
  };
}

/** Where the groups of a runner are, by controller. */
export function placesV1(
  name: string,
  mounted = '/sys/fs/cgroup',
): { readonly [controller: string]: string } {
  const own = ownGroups();
  const controllers = [...NEEDED, 'cpuacct'];
  return Object.fromEntries(
    controllers.map((controller) => [
      controller,
      join(mounted, controller, own.get(controller) ?? '/', name),
    ]),
  );
}

/** The group of this process in each hierarchy (`/proc/self/cgroup`: `4:memory:/user.slice`). */
function ownGroups(): Map<string, string> {
  const lines = readFileSync('/proc/self/cgroup', 'utf8').trim().split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, controllers = '', group = '/'] = line.split(':');
      return controllers.split(',').map((controller) => [controller, group] as const);
    }),
  );
}

function makeGroup(folders: ReadonlyMap<string, string>): Cgroup {
  for (const folder of folders.values()) mkdirSync(folder);
  const memory = folders.get('memory') as string;
  const pids = folders.get('pids') as string;
  const cpuacct = folders.get('cpuacct');
  writeFileSync(join(pids, 'pids.max'), String(LIMITS.processes + OWN_PROCESSES));
  let limit = 0;
  return {
    add: (pid) => {
      for (const folder of folders.values()) writeFileSync(join(folder, 'cgroup.procs'), String(pid));
    },
    limitMemory: (bytes) => {
      if (bytes === limit) return;
      // The bound of memory and swap together may never be below that of memory.
      const files = ['memory.limit_in_bytes', 'memory.memsw.limit_in_bytes'];
      for (const file of bytes < limit || limit === 0 ? files : files.toReversed()) {
        const path = join(memory, file);
        if (existsSync(path)) writeFileSync(path, String(bytes));
      }
      limit = bytes;
    },
    ranOutOfMemory: () => (numberAfter(readControl(memory, 'memory.oom_control') ?? '', 'oom_kill') ?? 0) > 0,
    peakMemory: () => toNumber(readControl(memory, 'memory.max_usage_in_bytes')),
    cpuMs: () => {
      const nanoseconds = cpuacct === undefined ? null : toNumber(readControl(cpuacct, 'cpuacct.usage'));
      return nanoseconds === null ? null : nanoseconds / 1e6;
    },
    remove: async () => {
      await Promise.all([...folders.values()].map(removeGroup));
    },
  };
}

function toNumber(text: string | null): number | null {
  return text === null ? null : Number(text);
}
