import type { CgroupHost } from './cgroup.ts';
import { cgroupV1 } from './v1.ts';
import { cgroupV2 } from './v2.ts';

/** Where this process can make control groups: version 2, else version 1, else nowhere (null). Linux only. */
export function findCgroups(name: string): CgroupHost | null {
  return cgroupV2(name) ?? cgroupV1(name);
}
