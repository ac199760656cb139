import { parseAddress } from '#sandbox/protocol/address.ts';
import { SECRET_CHARACTERS } from '#sandbox/protocol/secure.ts';
import { spawnSandboxd } from '#sandbox/spawn-sandboxd.ts';

/** Starts a runner for servers on other machines, and ends with it. */
async function main([address]: readonly string[]): Promise<void> {
  if (address === undefined) {
    throw new Error(
      'Say where the runner is to listen: npm run runner -- tcp://10.0.0.5:7070, or unix:///run/heapwise.sock.',
    );
  }
  parseAddress(address);
  if ((process.env['HEAPWISE_RUNNER_SECRET'] ?? '').length < SECRET_CHARACTERS) {
    throw new Error(
      `Set HEAPWISE_RUNNER_SECRET to at least ${SECRET_CHARACTERS} characters, the same here and at the servers that may use this runner.`,
    );
  }
  const { child, gone } = spawnSandboxd(['--listen', address]);
  // The first asks it to finish what it has; whoever asks twice does not want to wait.
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.once('SIGINT', () => {
    child.kill('SIGTERM');
    process.once('SIGINT', () => child.kill('SIGKILL'));
  });
  const code = await new Promise<number>((resolve) => {
    child.once('exit', (status) => resolve(status ?? 1));
  });
  await gone;
  process.exitCode = code;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
