import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the host has to lose: a file, an environment, servers on every kind of socket. */
export interface Bait {
  /** What stands for `{{name}}` in programs. */
  readonly values: Readonly<Record<string, string>>;
  /** Names of the sockets that somebody has reached. */
  readonly contacts: ReadonlySet<string>;
  /** Whether the file is as it was. */
  isCanaryWhole(): boolean;
  close(): Promise<void>;
}

/**
 * Lays the bait, readable by everybody on the host.
 * @param python An interpreter for the servers.
 */
export async function layBait(python: string): Promise<Bait> {
  const folder = mkdtempSync(join(tmpdir(), 'heapwise-bait-'));
  chmodSync(folder, 0o755);
  const token = `hw${randomBytes(3).toString('hex')}`;
  const secret = randomBytes(16).toString('hex');
  const canary = join(folder, 'canary');
  writeFileSync(canary, secret);
  chmodSync(canary, 0o666);

  const script = join(import.meta.dirname, 'listeners.py');
  const listeners = spawn(python, ['-I', script, folder, token], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(listeners, 'exit');
  const contacts = new Set<string>();
  const lines = createInterface({ input: listeners.stdout });
  const [where] = (await once(lines, 'line')) as [string];
  chmodSync(join(folder, 'socket'), 0o777);
  lines.on('line', (name) => contacts.add(name));

  return {
    values: {
      ...(JSON.parse(where) as Record<string, string>),
      canary,
      secret,
      token,
      name: hostname(),
      project: process.cwd(),
      nul: '\0',
    },
    contacts,
    isCanaryWhole: () => readFileSync(canary, 'utf8') === secret,
    close: async () => {
      listeners.stdin.end();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
