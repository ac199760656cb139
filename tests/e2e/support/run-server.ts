import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from '../../../scripts/drive/server.mjs';

/** A server that was started for tests. */
export interface RunningServer {
  readonly url: string;
  /** What makes whoever opens it the administrator; null where there is one already. */
  readonly setupLink: string | null;
  /** The file with the offset of its clock in milliseconds. */
  readonly clock: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the real server, through `npm start`'s own script, with a clock that tests can move. Its data is in an empty
 * folder, taken away in the end, unless `variables` name another.
 * @throws Error with what it said when it does not start.
 */
export async function runServer(variables: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'heapwise-e2e-'));
  const clock = path.join(folder, 'clock-offset-ms');
  writeFileSync(clock, '0');
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      HEAPWISE_DATA: folder,
      HEAPWISE_CLOCK_FILE: clock,
      NODE_ENV: 'production',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const setupLink = await new Promise<string | null>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      // The last line it prints.
      if (said.includes('Ctrl+C')) resolve(/http:\S+\/setup\?token=\S+/.exec(said)?.[0] ?? null);
    });
    server.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, setupLink, clock, stop };
}
