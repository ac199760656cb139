import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';

import { SANDBOXD } from './paths.ts';
import { sweep } from './sweep.ts';

const UNSHARE = '/usr/bin/unshare';

/** Node's own options for a process that must stay small: its young objects have 2 MiB, not 16. */
const SMALL = ['--max-semi-space-size=2'];

/** A runner's process, and the way to speak with it. */
export interface SandboxdProcess {
  readonly child: ChildProcess;
  /** Frames of `protocol/messages.ts`. Ends when the process does. */
  readonly stream: Duplex;
  /** Settles when the process has ended and nothing of it is left. */
  readonly gone: Promise<void>;
}

/**
 * Starts a runner that serves this process alone and ends with it. With root's rights it gets a mount namespace of its
 * own, in which it can show interpreters that other users cannot reach.
 * @param args `--cold`: keep no sandboxes ready.
 */
export function spawnSandboxd(args: readonly string[] = []): SandboxdProcess {
  const [command = process.execPath, ...rest] = [...apart(), process.execPath, ...SMALL, SANDBOXD, ...args];
  const child = spawn(command, rest, {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => {
    const swept = (): void => void sweep(child.pid).then(resolve, resolve);
    child.once('exit', swept);
    child.once('error', swept);
  });
  return { child, stream: child.stdio[3] as Duplex, gone };
}

/** What goes before a command to run it in a mount namespace of its own; nothing where this process may make none. */
export function apart(): readonly string[] {
  const before = [UNSHARE, '--mount', '--propagation', 'private', '--'] as const;
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  // Root in a container may lack the right.
  const can =
    isRoot && spawnSync(UNSHARE, [...before.slice(1), '/bin/true'], { stdio: 'ignore' }).status === 0;
  return can ? before : [];
}
