import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The address that the operating system hands out when nothing in particular is asked for. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/**
 * Starts the real server, through `npm start`'s own script, on an empty data folder and with a clock that tests can move.
 * Tells the tests through environment variables; returns what stops it.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'heapwise-e2e-'));
  const clock = path.join(folder, 'clock-offset-ms');
  writeFileSync(clock, '0');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      HEAPWISE_DATA: folder,
      HEAPWISE_CLOCK_FILE: clock,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const setupLink = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const link = /http:\S+\/setup\?token=\S+/.exec(said)?.[0];
      if (link) resolve(link);
    });
    server.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  process.env['HEAPWISE_URL'] = url;
  process.env['HEAPWISE_SETUP_LINK'] = setupLink;
  process.env['HEAPWISE_CLOCK'] = clock;
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
