import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';

import type { KillReason } from '#domain/python/run-result.ts';

import { LIMITS } from './limits.ts';
import { readProc, withDescendants } from './processes.ts';
import type { Sandbox } from './sandbox.ts';

/** Bytes of a page of memory, in which the kernel counts a process's size (x86-64, and arm64 as distributions build it). */
const PAGE_BYTES = 4096;

/** After a look, so many times as long as it took is left to others, */
const REST = 4;

/** but no longer than this (ms): processes that fill memory make looking slow, and need no second to be through. */
const LONGEST_REST_MS = 200;

/** Where a sandbox can write. */
const WRITABLE = ['tmp', 'dev/shm'] as const;

/**
 * Looks after what no kernel limit bounds here: the number of files, and without a control group the memory of all
 * processes together. Stops looking when the sandbox has ended.
 * @param onBreach Told once, with what was broken.
 * @returns what ends the watch.
 */
export function watch(
  sandbox: Sandbox,
  memoryBytes: number,
  onBreach: (reason: KillReason) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const look = async (): Promise<void> => {
    const begun = performance.now();
    const reason = await breach(sandbox, memoryBytes);
    if (isOver) return;
    if (reason !== null && !sandbox.isOver) onBreach(reason);
    // Many processes that share much take long to look at: others need this process too.
    const rest = Math.min(LONGEST_REST_MS, REST * (performance.now() - begun));
    timer = setTimeout(() => void look(), Math.max(LIMITS.watchMs, rest));
  };
  timer = setTimeout(() => void look(), LIMITS.watchMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

async function breach(sandbox: Sandbox, memoryBytes: number): Promise<KillReason | null> {
  const { cgroup, init } = sandbox;
  if (cgroup?.ranOutOfMemory()) return 'memory';
  if (init === null) return null;
  const kept = await Promise.all(
    WRITABLE.map((place) => fileUse(join('/proc', String(init), 'root', place))),
  );
  if (kept.reduce((sum, { inodes }) => sum + inodes, 0) > LIMITS.inodes) return 'files';
  if (cgroup !== null) return null;
  const files = kept.reduce((sum, { bytes }) => sum + bytes, 0) + socketBytes(init);
  const sizes = withDescendants(init).map((pid) => ({ pid, resident: residentBytes(pid) }));
  // Pages that forks share count for each of them here; the exact sum is dear, and asked only when it matters.
  if (files + sizes.reduce((sum, { resident }) => sum + resident, 0) <= memoryBytes) return null;
  let total = files;
  for (const { pid } of sizes.toSorted((a, b) => b.resident - a.resident)) {
    total += await proportionalBytes(pid);
    if (total > memoryBytes) return 'memory';
  }
  return null;
}

async function fileUse(place: string): Promise<{ readonly bytes: number; readonly inodes: number }> {
  try {
    const { blocks, bfree, bsize, files, ffree } = await statfs(place);
    return { bytes: (blocks - bfree) * bsize, inodes: files - ffree };
  } catch {
    return { bytes: 0, inodes: 0 }; // it has ended
  }
}

/** What the sockets of a sandbox may hold of the kernel's memory, which belongs to no process. */
function socketBytes(init: number): number {
  const [, count] = /^sockets: used (\d+)$/m.exec(readProc(`/proc/${init}/net/sockstat`)) ?? [];
  return Number(count ?? 0) * Number(readProc('/proc/sys/net/core/wmem_default'));
}

function residentBytes(pid: number): number {
  return Number(readProc(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE_BYTES;
}

async function proportionalBytes(pid: number): Promise<number> {
  // The kernel walks through all of its memory for this, meanwhile this process does something else.
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const [, kibibytes] = /^Pss:\s+(\d+) kB$/m.exec(text) ?? [];
  return Number(kibibytes ?? 0) * 1024;
}
