import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Bait } from './bait.ts';

/** What a program did without a sandbox. */
export interface BareRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/**
 * Runs a program as a server without a sandbox would: with its files, its environment, a descriptor that it forgot to
 * close, and its user. Nothing runs here that could hurt the machine; `attacks.ts` says what that is.
 * @param folder An empty one, where it starts.
 */
export async function runBare(python: string, source: string, folder: string, bait: Bait): Promise<BareRun> {
  const file = join(folder, 'main.py');
  writeFileSync(file, source);
  const canary = openSync(bait.values['canary'] ?? '', 'r');
  const child = spawn(python, ['-I', '-B', file], {
    cwd: folder,
    env: { SECRET: bait.values['secret'] } as never,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', canary],
    detached: true,
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  closeSync(canary);
  // Some of them close the result channel while it is being written to.
  child.stdio[3]?.on('error', () => {}).on('data', () => {});
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { stdout, stderr, exitCode };
}
