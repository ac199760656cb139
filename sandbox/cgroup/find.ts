import type { CgroupHost } from './cgroup.ts';
import { removeGroupsIn } from './folders.ts';
import { cgroupV1, placeV1 } from './v1.ts';
import { cgroupV2, placeV2 } from './v2.ts';

/** Where this process can make control groups: version 2, else version 1, else nowhere (null). Linux only. */
export function findCgroups(name: string): CgroupHost | null {
  return cgroupV2(name) ?? cgroupV1(name);
}

/** Removes the groups of a runner that has died, whatever is still in them. */
export async function removeLeftGroups(name: string): Promise<void> {
  const places = [placeV1(name), placeV2(name)].filter((place) => place !== null);
  await Promise.all(places.map(removeGroupsIn));
}
