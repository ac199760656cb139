import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Cgroup } from './cgroup/cgroup.ts';
import { declaringUtf8 } from './coding-cookie.ts';
import type { Host } from './host.ts';
import type { InterpreterFiles } from './interpreters/files.ts';
import { FD, bwrapArguments } from './isolation/bwrap-arguments.ts';
import { LIMITS } from './limits.ts';
import { CHECKERS_FOLDER, EMPTY_ENVIRONMENT } from './paths.ts';
import { withDescendants } from './processes.ts';

/** How often a starting sandbox is asked whether its interpreter waits. */
const POLL_MS = 1;

/** How long bubblewrap may take to tell which process is the first in a sandbox that is given up. */
const TELL_MS = 1000;

/** How a sandbox ended, seen from outside. */
export interface SandboxEnd {
  /** Null where it was killed from outside. */
  readonly exitCode: number | null;
  /** The kernel killed something in it for memory. */
  readonly ranOutOfMemory: boolean;
  readonly cpuMs: number | null;
  readonly peakMemory: number | null;
}

/**
 * One sandbox for one program. It starts an interpreter and lets it wait, in the kernel, for its program: the
 * file that it was started with is a FIFO. Nothing of ours is in that process, so that a program finds what it would
 * find in a fresh `python3 -I file.py`.
 */
export class Sandbox {
  readonly files: InterpreterFiles;
  readonly slot: number;
  /** Standard output and error of everything in it. */
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Descriptor 3 of the program. */
  readonly channel: Duplex;
  /** Settles when nothing of it is left but its name. */
  readonly ended: Promise<SandboxEnd>;
  /** When its interpreter began to wait; milliseconds of `performance.now()`. */
  readySince = 0;

  readonly #folder: string;
  readonly #cgroup: Cgroup | null;
  readonly #child: ChildProcess;
  #program: number | null = null;
  #init: number | null = null;
  #exitCode: number | null = null;
  #over = false;
  #isDoomed = false;
  #trouble = '';
  /** The first process is being moved into the control group, which takes the kernel some milliseconds. */
  #admitted: Promise<unknown> = Promise.resolve();

  /**
   * Starts a sandbox and waits until its interpreter waits.
   * @param signal Gives up the start.
   * @throws Error that says what bubblewrap said.
   */
  static async start(
    host: Host,
    files: InterpreterFiles,
    slot: number,
    signal?: AbortSignal,
  ): Promise<Sandbox> {
    const name = randomBytes(12).toString('hex');
    const folder = host.makeFolder(name);
    let cgroup: Cgroup | null = null;
    let sandbox: Sandbox;
    try {
      cgroup = host.cgroups?.make(name) ?? null;
      cgroup?.limitMemory(LIMITS.program.memoryBytes);
      sandbox = new Sandbox(host, files, slot, folder, cgroup);
    } catch (error) {
      await removeTraces(folder, cgroup);
      throw error;
    }
    try {
      await sandbox.#becomeReady(signal);
      return sandbox;
    } catch (error) {
      await sandbox.destroy();
      await sandbox.clean();
      throw error;
    }
  }

  private constructor(
    host: Host,
    files: InterpreterFiles,
    slot: number,
    folder: string,
    cgroup: Cgroup | null,
  ) {
    this.files = files;
    this.slot = slot;
    this.#folder = folder;
    this.#cgroup = cgroup;
    const uid = host.uidOf(slot);
    const { nameOf, empty, prlimit, disableUserns } = host;
    const made = {
      files,
      nameOf,
      folder: this.#folder,
      empty,
      checkers: CHECKERS_FOLDER,
      prlimit,
      disableUserns,
    };
    const args = bwrapArguments(made);
    const filter = openSync(host.filterFile, 'r');
    this.#child = spawn(host.bwrap, args, {
      cwd: '/',
      env: EMPTY_ENVIRONMENT,
      // A key pressed in the runner's terminal is not for programs.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', filter, 'pipe'],
      ...(uid === null ? {} : { uid, gid: uid }),
    });
    closeSync(filter);
    // It tells of its failure later, but its streams are missing at once where this process has too many open.
    this.#child.on('error', (error) => {
      this.#trouble = error.message;
    });
    if (this.#child.pid === undefined && !this.#child.stdout)
      throw new Error('Too much is open in this process.');
    const { stdio } = this.#child as unknown as { stdio: readonly unknown[] };
    this.stdout = stdio[1] as Readable;
    this.stderr = stdio[2] as Readable;
    this.channel = stdio[FD.channel] as Duplex;
    for (const index of [FD.channel, FD.status]) (stdio[index] as Duplex).on('error', () => undefined);
    this.#readStatus(stdio[FD.status] as Readable);
    this.ended = this.#waitForEnd();
  }

  /** The first process of the sandbox, by the host's number; null before it started and after it ended. */
  get init(): number | null {
    return this.#over ? null : this.#init;
  }

  get isOver(): boolean {
    return this.#over;
  }

  get cgroup(): Cgroup | null {
    return this.#cgroup;
  }

  /** Gives the interpreter its program. To be called once, on a sandbox that is ready. */
  release(source: string, memoryBytes: number): void {
    if (this.#program === null) throw new Error('This sandbox has had its program.');
    this.#cgroup?.limitMemory(memoryBytes);
    // Renamed first, written second: whoever reads the file again (tracebacks, inspect, spawn) finds a regular one.
    const next = join(this.#folder, 'next');
    const program = declaringUtf8(source);
    writeFileSync(next, program, { mode: 0o644 });
    renameSync(next, join(this.#folder, 'main.py'));
    this.#feed(Buffer.from(program));
  }

  /** Writes a program as fast as it is read: users with much in pipes get small ones from the kernel. */
  #feed(rest: Buffer): void {
    if (this.#program === null) return;
    let written = 0;
    try {
      written = writeSync(this.#program, rest);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // EPIPE: it has ended, and nobody reads the rest.
      if (code !== 'EAGAIN') written = rest.length;
    }
    if (written < rest.length) {
      setTimeout(() => this.#feed(rest.subarray(written)), POLL_MS);
      return;
    }
    closeSync(this.#program);
    this.#program = null;
  }

  /** Ends everything in it, now. */
  kill(): void {
    if (this.#over) return;
    this.#isDoomed = true;
    // Whose first process is not known yet would leave it behind: it ends with bubblewrap only once it has asked for that.
    if (this.#init === null) {
      setTimeout(() => this.#child.kill('SIGKILL'), TELL_MS).unref();
      return;
    }
    signal(this.#init);
    this.#child.kill('SIGKILL');
  }

  /** Ends everything in it and waits until nothing is left. */
  async destroy(): Promise<void> {
    this.kill();
    await this.ended;
  }

  async #becomeReady(signal: AbortSignal | undefined): Promise<void> {
    const end = performance.now() + LIMITS.startMs;
    const fifo = join(this.#folder, 'main.py');
    this.stderr.on('data', this.#keepTrouble);
    while (this.#program === null) {
      signal?.throwIfAborted();
      if (this.#over)
        throw new Error(`The sandbox did not start: ${this.#trouble.trim() || 'it said nothing'}.`);
      if (performance.now() > end) throw new Error('The sandbox did not become ready in time.');
      try {
        // Works as soon as somebody has opened it for reading.
        this.#program = openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
        await sleep(POLL_MS);
      }
    }
    await this.#admitAll();
    this.stderr.off('data', this.#keepTrouble).pause();
    this.readySince = performance.now();
  }

  readonly #keepTrouble = (chunk: Buffer): void => {
    this.#trouble = (this.#trouble + chunk.toString()).slice(-1000);
  };

  /** bubblewrap tells the number of the first process, and in the end its exit code. */
  #readStatus(status: Readable): void {
    let text = '';
    status.setEncoding('utf8');
    status.on('data', (chunk: string) => {
      text += chunk;
      const [, child] = /"child-pid": (\d+)/.exec(text) ?? [];
      if (child !== undefined && this.#init === null) {
        this.#init = Number(child);
        if (this.#isDoomed) return this.kill();
        this.#admitted = this.#cgroup?.add(this.#init).catch(() => undefined) ?? this.#admitted;
      }
      const [, code] = /"exit-code": (\d+)/.exec(text) ?? [];
      if (code !== undefined) this.#exitCode = Number(code);
    });
  }

  /**
   * Sees that all processes are in the control group before there is any program. The kernel was asked to move the first
   * one while the interpreter started; those that it had begun by then are moved now that nothing begins any more.
   * @throws Error when one is not in it.
   */
  async #admitAll(): Promise<void> {
    while (this.#init === null && !this.#over) await sleep(POLL_MS);
    await this.#admitted;
    const [init, cgroup] = [this.init, this.#cgroup];
    if (cgroup === null || init === null) return;
    const all = withDescendants(init);
    for (const pid of all) if (!cgroup.pids().includes(pid)) await cgroup.add(pid);
    const inside = cgroup.pids();
    if (!all.every((pid) => inside.includes(pid)))
      throw new Error('The sandbox is not in its control group.');
  }

  #waitForEnd(): Promise<SandboxEnd> {
    return new Promise((resolve) => {
      const over = (): void => {
        if (this.#over) return;
        this.#over = true;
        if (this.#program !== null) closeSync(this.#program);
        this.#program = null;
        resolve({
          exitCode: this.#exitCode,
          ranOutOfMemory: this.#cgroup?.ranOutOfMemory() ?? false,
          cpuMs: this.#cgroup?.cpuMs() ?? null,
          peakMemory: this.#cgroup?.peakMemory() ?? null,
        });
      };
      this.#child.on('error', over);
      // Nobody may have listened to a sandbox that never ran, and an unread stream never closes.
      this.#child.on('exit', () => {
        for (const stream of [this.stdout, this.stderr, this.channel]) stream.resume();
      });
      this.#child.on('close', over);
    });
  }

  /** Removes what the host kept of it: to be called once it has ended. */
  async clean(): Promise<void> {
    await removeTraces(this.#folder, this.#cgroup);
  }
}

async function removeTraces(folder: string, cgroup: Cgroup | null): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await cgroup?.remove();
}

/** Whether a sandbox could not be given so little memory: it has more already. */
export function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EBUSY';
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended
  }
}
