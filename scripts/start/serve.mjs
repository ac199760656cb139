import { spawn } from 'node:child_process';

const LONGEST_START_MS = 60_000;

/** Starts the server on an address, with these variables besides the environment's own. */
export function serve({ host, port }, variables) {
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', host, '-p', String(port)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...variables },
    },
  );
  let ready = false;
  let early = '';
  const pass = (stream) => (chunk) => {
    if (ready) stream.write(chunk);
    else early += chunk;
  };
  child.stdout.on('data', pass(process.stdout));
  child.stderr.on('data', pass(process.stderr));
  return {
    child,
    /** What it printed before it was ready. */
    early: () => early,
    announceReady: () => (ready = true),
  };
}

/**
 * Waits until the server has migrated, published and tested itself.
 * @returns what `/api/health` says.
 * @throws Error when it ends, stays silent, or answers that it is broken.
 */
export async function health(address, server) {
  const begun = Date.now();
  while (Date.now() - begun < LONGEST_START_MS) {
    if (server.child.exitCode !== null || server.child.signalCode !== null) throw new Error(server.early());
    // Not listening yet: no answer.
    const response = await fetch(`${address}/api/health`).catch(() => null);
    if (response?.ok) return response.json();
    if (response) throw new Error(`${server.early()}${address}/api/health answered ${response.status}.`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`no answer from ${address} within ${LONGEST_START_MS / 1000} s\n${server.early()}`);
}
