import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The last words of `npm start` when it is ready. */
const READY = 'Stop: Ctrl+C';

/**
 * A port of this machine that nobody listens on.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts Heapwise with a command (`npm start`'s own script unless said), on a free port and with an empty data folder
 * that goes away in the end.
 * @param {{ command?: string, args?: string[], folder?: string }} how `folder`: where the clone is.
 * @returns {Promise<{ url: string, readyMs: number, said: string, stop: () => Promise<void> }>} once it is ready;
 *   `readyMs`: after how many milliseconds; `said`: what it printed until then.
 * @throws Error with what it said when it does not start.
 */
export async function startHeapwise(how = {}) {
  const { command = process.execPath, args = ['scripts/start.mjs'], folder = process.cwd() } = how;
  const data = mkdtempSync(path.join(tmpdir(), 'heapwise-'));
  const port = await freePort();
  const begun = performance.now();
  const server = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', HEAPWISE_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that stopping reaches what npm started.
    detached: true,
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const stop = async () => {
    if (server.exitCode === null && server.pid) process.kill(-server.pid, 'SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  let said = '';
  try {
    await new Promise((resolve, reject) => {
      const hear = (chunk) => {
        said += chunk;
        if (said.includes(READY)) resolve(undefined);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`Heapwise did not start (exit ${code}):\n${said}`)));
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, readyMs: performance.now() - begun, said, stop };
}
