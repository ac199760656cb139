import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';

import type { Environment } from '#domain/python/environment.ts';
import type { RunResult } from '#domain/python/run-result.ts';

import type { Host } from './host.ts';
import type { InterpreterFiles } from './interpreters/files.ts';
import { LIMITS } from './limits.ts';
import { SANDBOX_PYTHON } from './paths.ts';
import type { SandboxState } from './protocol/messages.ts';
import { runProgram } from './run-program.ts';
import { Sandbox } from './sandbox.ts';
import { SYSCALLS } from './seccomp/syscalls.ts';

/** Slots of the self-test's sandboxes, apart from those of the pool. */
const SLOTS = [900, 901, 902] as const;

/** Bytes of an address of a UNIX socket; Node fills the rest of an abstract name with zeros. */
const SOCKET_NAME_BYTES = 107;

const MIB = 1024 * 1024;

/** System calls that the canary makes by number, since no Python function does. */
const CALLED = ['unshare', 'ptrace', 'keyctl', 'bpf', 'io_uring_setup', 'mount'] as const;

/**
 * Lets real sandboxes show that they hold: a canary that looks for every way out, a program that takes too much memory,
 * one that never ends. Anything that is not exactly as it must be means that no learner's program may run.
 */
export async function selfTest(
  host: Host,
  files: InterpreterFiles,
  environment: Environment,
): Promise<SandboxState> {
  const listener = new Listeners();
  try {
    await listener.open();
    const run = async (
      slot: number,
      source: string,
      wallMs: number,
      memoryBytes: number,
    ): Promise<RunResult> => {
      const sandbox = await Sandbox.start(host, files, slot);
      try {
        return (await runProgram(sandbox, environment, { source, wallMs, memoryBytes })).result;
      } finally {
        await sandbox.destroy();
        await sandbox.clean();
      }
    };
    const [canary, hungry, endless] = await Promise.all([
      run(SLOTS[0], canaryProgram(listener), 5000, 256 * MIB),
      run(SLOTS[1], 'x = bytearray(b"x") * (200 << 20)\nimport time\ntime.sleep(5)', 5000, 64 * MIB),
      run(SLOTS[2], 'while True: pass', 300, 64 * MIB),
    ]);
    const wrong = [
      ...(canary.status === 'ok'
        ? differences(JSON.parse(canary.stdout) as Seen, files)
        : [ended('canary', canary)]),
      ...(listener.connections > 0 ? ['a program reached a socket of this host'] : []),
      ...(hungry.reason === 'memory' ? [] : [ended('program with too much memory', hungry)]),
      ...(endless.reason === 'wall-timeout' ? [] : [ended('endless program', endless)]),
    ];
    return wrong.length === 0
      ? { ok: true }
      : { ok: false, reason: `The sandbox does not hold: ${wrong.join('; ')}.` };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error('The self-test of the sandbox failed:', message);
    return { ok: false, reason: advice(message) };
  } finally {
    listener.close();
  }
}

interface Seen {
  readonly [what: string]: unknown;
}

function canaryProgram(listener: Listeners): string {
  const numbers = Object.fromEntries(
    CALLED.map((name) => [name, SYSCALLS[name][process.arch === 'arm64' ? 1 : 0]]),
  );
  return readFileSync(join(SANDBOX_PYTHON, 'canary.py'), 'utf8')
    .replace('NUMBERS = {}', `NUMBERS = ${JSON.stringify(numbers)}`)
    .replace('PORT = 0', `PORT = ${listener.port}`)
    .replace("ABSTRACT = ''", `ABSTRACT = '${listener.abstractName}'`);
}

/** As Python sorts text. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What the canary must see. */
function expected(files: InterpreterFiles): Seen {
  const places = [
    ...files.shown,
    ...files.links.map(([place]) => place),
    '/dev',
    '/tmp',
    '/w',
    '/checkers',
    '/usr',
  ];
  return {
    uid: [65534, 65534, 65534],
    pid: 2,
    root: [...new Set(places.map((path) => path.split('/')[1] ?? ''))].toSorted(byCodeUnit),
    environment: ['HOME', 'LANG', 'PATH', 'PWD', 'TMPDIR'],
    descriptors: [0, 1, 2, 3],
    'host files': [],
    'write to /': 'EROFS',
    'write to /w': 'EROFS',
    'write to /dev': 'EROFS',
    TCP: 'EAFNOSUPPORT',
    IPv6: 'EAFNOSUPPORT',
    'abstract socket': 'ECONNREFUSED',
    unshare: 'EPERM',
    ptrace: 'EPERM',
    keyctl: 'EPERM',
    bpf: 'EPERM',
    io_uring: 'EPERM',
    mount: 'EPERM',
    'no new privileges': 1,
    seccomp: 2,
    limits: {
      NPROC: LIMITS.processes,
      NOFILE: LIMITS.openFiles,
      FSIZE: LIMITS.fileBytes,
      AS: LIMITS.addressSpaceBytes,
      CORE: 0,
      MEMLOCK: 0,
    },
    forks: 'refused',
  };
}

function differences(seen: Seen, files: InterpreterFiles): string[] {
  return Object.entries(expected(files)).flatMap(([what, must]) => {
    const [is, should] = [JSON.stringify(seen[what]), JSON.stringify(must)];
    return is === should ? [] : [`${what} is ${is} instead of ${should}`];
  });
}

function ended(what: string, { status, reason, exitCode, stderr }: RunResult): string {
  const words = stderr.trim().split('\n').at(-1);
  return `the ${what} ended as ${reason ?? status}${exitCode ? ` (${exitCode})` : ''}${words ? `: ${words}` : ''}`;
}

/** What to do about the failures that are known. Everybody may read it: what was said is in the log. */
function advice(message: string): string {
  if (/creating new namespace failed|no permissions to create|setting up uid map/i.test(message)) {
    return 'This host forbids user namespaces, which sandboxes need: on Ubuntu 24.04 or newer, give /usr/bin/bwrap an AppArmor profile with "userns,"; in a container, see docs/running-in-production.md.';
  }
  return 'The sandbox does not start here; the log of the runner says why.';
}

/** What a program must not reach: a TCP port of this host, and a socket without a file. */
class Listeners {
  readonly abstractName = `heapwise-${randomBytes(12).toString('hex')}`.padEnd(SOCKET_NAME_BYTES, 'x');
  connections = 0;
  readonly #servers: Server[] = [];

  async open(): Promise<void> {
    await Promise.all(
      [{ host: '127.0.0.1', port: 0 }, { path: `\0${this.abstractName}` }].map((place) =>
        this.#listen(place),
      ),
    );
  }

  /** The TCP port. */
  get port(): number {
    const [tcp] = this.#servers;
    const address = tcp?.address() as AddressInfo;
    return address.port;
  }

  close(): void {
    for (const server of this.#servers) server.close();
  }

  #listen(place: { host: string; port: number } | { path: string }): Promise<void> {
    const server = createServer((socket) => {
      this.connections += 1;
      socket.destroy();
    });
    this.#servers.push(server);
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(place, resolve);
    });
  }
}
