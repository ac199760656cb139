import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startHeapwise } from '../drive/server.mjs';
import type { Benchmark } from './benchmark.ts';
import { durationTable } from './table.ts';

const AGAIN = 3;

/** How long a newcomer waits for `npm start`: the first time in a fresh clone, and again. */
export const start: Benchmark = {
  name: 'start',
  about: '`npm start` in a fresh clone of the last commit, until it prints its address',
  async alone() {
    const clone = mkdtempSync(path.join(tmpdir(), 'heapwise-clone-'));
    try {
      execFileSync('git', ['clone', '--quiet', process.cwd(), clone]);
      const how = { command: 'npm', args: ['start'], folder: clone };
      const first = await run(how);
      const again: number[] = [];
      for (let round = 0; round < AGAIN; round += 1) again.push((await run(how)).readyMs);
      const rows = durationTable(
        new Map([
          ['first: install, build, start', [first.readyMs]],
          ['again', again],
        ]),
      );
      return `${rows}\n\n  The first, step by step:\n${stepsIn(first.said)}\n\n  The download of the packages is as fast as npm’s cache on this machine makes it.`;
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  },
};

async function run(
  how: Parameters<typeof startHeapwise>[0],
): Promise<{ readonly readyMs: number; readonly said: string }> {
  const { readyMs, said, stop } = await startHeapwise(how);
  await stop();
  return { readyMs, said };
}

/** The steps that a start printed, each with its seconds. */
function stepsIn(said: string): string {
  return [...said.matchAll(/^ *(.+) … .*\(([\d.]+ s)\)$/gm)]
    .map(([, title, seconds]) => `    ${seconds?.padStart(8)}  ${title}`)
    .join('\n');
}
