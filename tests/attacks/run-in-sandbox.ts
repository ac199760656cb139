import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Duplex } from 'node:stream';

import type { ProbeAnswer, RunResult } from '#domain/python/run-result.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { CHECKERS_FOLDER, MANIFEST, SANDBOXD } from '#sandbox/paths.ts';
import { readFrames, sendFrame } from '#sandbox/protocol/frames.ts';
import type { Reply } from '#sandbox/protocol/messages.ts';
import { spawnSandboxd } from '#sandbox/spawn-sandboxd.ts';
import type { SandboxdProcess } from '#sandbox/spawn-sandboxd.ts';

/** What a run may use, and what it is asked after its text has run. */
export interface RunOptions {
  readonly wallMs?: number;
  readonly memoryBytes?: number;
  readonly probes?: readonly string[];
}

/** What became of a program, and what it answered. */
export interface SandboxRun extends RunResult {
  readonly answers: readonly ProbeAnswer[] | null;
}

/** A runner of its own for tests. */
export interface TestSandbox {
  /** One interpreter of each version that the runner found, oldest first. */
  readonly interpreters: readonly { readonly version: string; readonly id: string }[];
  /** The number of the runner's process. */
  readonly pid: number;
  /** Why the runner takes no programs; null where it does. */
  readonly refusal: string | null;
  run(version: string, source: string, options?: RunOptions): Promise<SandboxRun>;
  /** Ends the runner. */
  close(): Promise<void>;
}

/**
 * Starts a runner as the server does.
 * @param options `uid`: the user that it runs as; the one who runs the tests otherwise.
 */
export async function startSandbox(options: { readonly uid?: number } = {}): Promise<TestSandbox> {
  if (!existsSync(SANDBOXD)) execFileSync(process.execPath, ['scripts/prepare-sandbox.mjs']);
  const { child, stream, gone } = options.uid === undefined ? spawnSandboxd() : spawnAs(options.uid);
  const waiting = new Map<string, (run: SandboxRun | Error) => void>();
  const hello = await new Promise<Extract<Reply, { type: 'hello' }>>((resolve, reject) => {
    void receive(stream, waiting, resolve).finally(() => {
      reject(new Error('The runner ended.'));
      for (const settle of waiting.values()) settle(new Error('The runner ended.'));
    });
  });
  const byVersion = new Map<string, Interpreter>();
  for (const interpreter of hello.interpreters) {
    const { version } = interpreter.environment;
    if (!byVersion.has(version)) byVersion.set(version, interpreter);
  }
  let count = 0;
  return {
    interpreters: [...byVersion].map(([version, { environment }]) => ({ version, id: environment.id })),
    pid: child.pid ?? 0,
    refusal: hello.sandbox.ok ? null : hello.sandbox.reason,
    run: async (version, source, limits = {}) => {
      const id = String((count += 1));
      const ran = new Promise<SandboxRun | Error>((resolve) => waiting.set(id, resolve));
      const { executable } = byVersion.get(version) as Interpreter;
      await sendFrame(stream, { type: 'run', id, executable, source, ...limits });
      const run = await ran;
      if (run instanceof Error) throw run;
      return run;
    },
    close: async () => {
      stream.destroy();
      await gone;
    },
  };
}

/** Hands on what the runner says: the first `hello`, and each end of a run to whoever waits for it. */
async function receive(
  stream: Duplex,
  waiting: Map<string, (run: SandboxRun | Error) => void>,
  onHello: (hello: Extract<Reply, { type: 'hello' }>) => void,
): Promise<void> {
  try {
    for await (const message of readFrames(stream)) {
      const reply = message as Reply;
      if (reply.type === 'hello') onHello(reply);
      if (reply.type === 'ran') settle(reply.id, { ...reply.result, answers: reply.answers });
      if (reply.type === 'refused') settle(reply.id, new Error(`Refused: ${reply.reason}`));
    }
  } catch {
    // The runner's end is told to all who wait.
  }
  function settle(id: string, run: SandboxRun | Error): void {
    waiting.get(id)?.(run);
    waiting.delete(id);
  }
}

/** The runner as another user, who may not read the project: from a copy of what it needs. */
function spawnAs(uid: number): SandboxdProcess {
  const folder = mkdtempSync(join(tmpdir(), 'heapwise-runner-'));
  chmodSync(folder, 0o755);
  for (const path of [SANDBOXD, CHECKERS_FOLDER, MANIFEST]) {
    const parent = basename(dirname(path));
    const place = path === CHECKERS_FOLDER ? basename(path) : join(parent, basename(path));
    if (existsSync(path)) cpSync(path, join(folder, place), { recursive: true });
  }
  const child = spawn(process.execPath, [join(folder, '.sandbox', 'sandboxd.mjs')], {
    cwd: folder,
    uid,
    gid: uid,
    env: {
      HOME: folder,
      TMPDIR: tmpdir(),
      PATH: '/usr/local/bin:/usr/bin:/bin',
      SECRET: process.env['SECRET'],
    } as never,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  const gone = once(child, 'exit').then(() => rmSync(folder, { recursive: true }));
  return { child, stream: child.stdio[3] as Duplex, gone };
}
