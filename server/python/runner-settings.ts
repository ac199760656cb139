import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import { addressText, type RunnerAddress } from '#sandbox/protocol/address.ts';
import { connectSecurely } from '#sandbox/protocol/secure.ts';
import { spawnSandboxd } from '#sandbox/spawn-sandboxd.ts';
import { env } from '#server/env.ts';

import type { Link, RunnerSettings } from './runner.ts';

/** A runner that listens says hello at once; one that is started looks for interpreters first. */
const REMOTE_PATIENCE_MS = 15_000;
const LOCAL_PATIENCE_MS = 90_000;

/** How long a process may take to end by itself. */
const END_MS = 2_000;

/** The runners that HEAPWISE_RUNNERS names; without it, one process of this host. */
export function runnerSettings(): readonly RunnerSettings[] {
  const { HEAPWISE_RUNNERS: addresses, HEAPWISE_RUNNER_SECRET: secret = '' } = env();
  return addresses.length === 0
    ? [local()]
    : addresses.map((address, index) => remote(address, secret, `runner ${index + 1}`));
}

function remote(address: RunnerAddress, secret: string, name: string): RunnerSettings {
  return {
    name,
    label: `the runner at ${addressText(address)}`,
    lost: `${name.replace('r', 'R')} cannot be reached; the server's log says why.`,
    patienceMs: REMOTE_PATIENCE_MS,
    async open() {
      const stream = await connectSecurely(address, secret);
      unref(stream);
      return { stream, end: async () => void stream.destroy() };
    },
  };
}

function local(): RunnerSettings {
  return {
    name: 'this host',
    label: 'the process that runs Python',
    lost: "The process that runs Python here keeps stopping; the server's log says why.",
    patienceMs: LOCAL_PATIENCE_MS,
    open: async () => spawnLink(),
  };
}

function spawnLink(): Link {
  const { child, stream, gone } = spawnSandboxd();
  child.unref();
  unref(stream);
  return {
    stream,
    async end() {
      // It ends by itself when its stream does, and takes its sandboxes with it.
      stream.destroy();
      const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** Lets the process end though this is open. */
function unref(stream: Duplex & Partial<Pick<Socket, 'unref'>>): void {
  stream.unref?.();
}
