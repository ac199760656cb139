import { closeSync, readFileSync, readdirSync } from 'node:fs';
import { Socket } from 'node:net';

import { parseAddress } from './protocol/address.ts';
import { listenSecurely } from './protocol/secure.ts';
import { Runner } from './runner.ts';

/** The descriptor by which the process that started this one speaks with it. */
const PARENT_FD = 3;

/** O_CLOEXEC, asm-generic/fcntl.h. */
const CLOSE_ON_EXEC = 0o2000000;

/**
 * The runner's process: `sandboxd [--cold]` serves the process that started it, by descriptor 3; `sandboxd --listen
 * ADDRESS` serves whoever knows HEAPWISE_RUNNER_SECRET. Either ends with the process that started it. It is small,
 * because starting processes from a large one is slow.
 */
async function main(args: readonly string[]): Promise<void> {
  closeInherited();
  // Sandboxes read what this process writes for them, as another user.
  process.umask(0o022);
  const runner = new Runner();
  const address = args[args.indexOf('--listen') + 1];
  const listens = args.includes('--listen') && address !== undefined;
  const stop = async (): Promise<never> => {
    await runner.close();
    process.exit(0);
  };
  const drain = async (): Promise<never> => {
    await runner.drain();
    return stop();
  };
  process.once('SIGTERM', () => void drain());
  process.once('SIGINT', () => void (listens ? drain() : stop()));
  // Nobody is left to run anything for, or to clean up behind.
  const parent = new Socket({ fd: PARENT_FD, readable: true, writable: true });
  parent.on('close', () => void stop()).on('error', () => undefined);
  await runner.start(!args.includes('--cold'));
  if (!listens) return runner.accept(parent);
  parent.resume();
  const secret = process.env['HEAPWISE_RUNNER_SECRET'] ?? '';
  await listenSecurely(parseAddress(address), secret, (connection) => runner.accept(connection, true));
  console.log(`This runner listens at ${address}.`);
}

/** What the process that started this one left open would be open in every sandbox too. */
function closeInherited(): void {
  if (process.platform !== 'linux') return;
  for (const name of readdirSync('/proc/self/fd')) {
    const fd = Number(name);
    if (fd > PARENT_FD && !isClosedOnExec(fd)) closeSync(fd);
  }
}

function isClosedOnExec(fd: number): boolean {
  try {
    const [, flags = '0'] = /^flags:\s+(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8')) ?? [];
    return (Number.parseInt(flags, 8) & CLOSE_ON_EXEC) !== 0;
  } catch {
    return true; // it was the descriptor that listed the others
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
