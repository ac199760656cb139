import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { placeV1 } from '#sandbox/cgroup/v1.ts';
import { placeV2 } from '#sandbox/cgroup/v2.ts';
import { runFolder, runnerName } from '#sandbox/run-folder.ts';

/** What may be left of a runner: to be taken while it lives. */
export interface Traces {
  /** How many processes it and its sandboxes had. */
  readonly processes: number;
  /** What is left of it now, in words. */
  readonly left: () => readonly string[];
  /** What is left after so many milliseconds at most. */
  readonly leftAfter: (ms: number) => Promise<readonly string[]>;
}

/** Takes down what a runner has on this host. */
export function tracesOf(pid: number): Traces {
  const processes = withDescendants(pid).map((one) => ({ pid: one, start: startOf(one) }));
  const namespaces = new Set(processes.map((one) => namespaceOf(one.pid)));
  namespaces.delete(namespaceOf(process.pid));
  namespaces.delete(null);
  const folder = runFolder(pid);
  const groups = [placeV1(runnerName(pid)), placeV2(runnerName(pid))].filter((place) => place !== null);
  const left = (): readonly string[] => [
    ...processes
      .filter((one) => one.start !== null && startOf(one.pid) === one.start)
      .map((one) => `process ${one.pid} (${read(`/proc/${one.pid}/comm`).trim()})`),
    // The number of a namespace that has ended may be given to a runner that was started since, which is ours.
    ...pids()
      .filter((one) => namespaces.has(namespaceOf(one)) && !withDescendants(process.pid).includes(one))
      .map((one) => `process ${one} in a namespace of the runner`),
    ...read('/proc/self/mounts')
      .split('\n')
      .filter((line) => line.includes(`${folder}/`))
      .map((line) => `mount ${line}`),
    ...groups.filter((place) => existsSync(place)).map((place) => `control group ${place}`),
    ...(existsSync(folder) ? [`folder ${folder}`] : []),
  ];
  return {
    processes: processes.length,
    left,
    leftAfter: async (ms) => {
      const end = performance.now() + ms;
      while (left().length > 0 && performance.now() < end) await sleep(10);
      return left();
    },
  };
}

/** Numbers of the processes that a process started and that live, itself first. */
export function withDescendants(pid: number): number[] {
  const found = [pid];
  for (const one of found) {
    for (const task of list(`/proc/${one}/task`)) {
      found.push(...read(`/proc/${one}/task/${task}/children`).split(' ').filter(Boolean).map(Number));
    }
  }
  return found;
}

function pids(): number[] {
  return list('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** When a process started, which with its number tells it from any other; null where it has ended. */
function startOf(pid: number): string | null {
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  // Nobody has fetched the exit code of a zombie yet; it is no process any more.
  return fields.length < 20 || fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
}

function namespaceOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/ns/mnt`);
  } catch {
    return null;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
