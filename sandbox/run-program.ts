import type { Environment } from '#domain/python/environment.ts';
import type { KillReason, ProbeAnswer, RunResult } from '#domain/python/run-result.ts';

import { LIMITS } from './limits.ts';
import { Output } from './output.ts';
import { askProbes, expectSilence, withProbes } from './result-channel.ts';
import { isOutOfMemory } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';
import { signalOf } from './signals.ts';
import { watch } from './watchdog.ts';

/** A program to run, and what it may use. */
export interface ProgramJob {
  readonly source: string;
  readonly wallMs: number;
  readonly memoryBytes: number;
  /** Expressions to evaluate after the program's text has run. */
  readonly probes?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Hears what is printed, as it comes. */
  readonly onOutput?: ((stream: 'stdout' | 'stderr', text: string) => void) | undefined;
}

/** What came of it. */
export interface ProgramEnd {
  readonly result: RunResult;
  /** Null where nothing was asked, or nothing well-formed was answered. */
  readonly answers: readonly ProbeAnswer[] | null;
}

/** Runs a program in a sandbox that is ready, which is over then. The verdict about it is made from outside of it. */
export async function runProgram(
  sandbox: Sandbox,
  environment: Environment,
  job: ProgramJob,
): Promise<ProgramEnd> {
  let reason: KillReason | null = null;
  const kill = (why: KillReason): void => {
    reason ??= why;
    sandbox.kill();
  };
  const stdout = new Output((text) => job.onOutput?.('stdout', text));
  const stderr = new Output((text) => job.onOutput?.('stderr', text));
  for (const [stream, output] of [
    [sandbox.stdout, stdout],
    [sandbox.stderr, stderr],
  ] as const) {
    stream.on('data', (chunk: Buffer) => {
      output.add(chunk);
      if (!output.isTooMuch) return;
      kill('output-limit');
      // Until the kernel has ended it, it could print as much again as there is somebody to read.
      stream.destroy();
    });
    stream.resume();
  }
  const asked = job.probes ?? [];
  const answersOf = asked.length > 0 ? askProbes(sandbox.channel, asked, () => kill('channel')) : null;
  if (answersOf === null) expectSilence(sandbox.channel, () => kill('channel'));

  const begun = performance.now();
  const timer = setTimeout(() => kill('wall-timeout'), job.wallMs);
  const unwatch = watch(sandbox, job.memoryBytes, kill);
  const cancel = (): void => kill('cancelled');
  job.signal?.addEventListener('abort', cancel, { once: true });
  if (job.signal?.aborted) cancel();
  try {
    sandbox.release(answersOf === null ? job.source : withProbes(job.source), job.memoryBytes);
  } catch (error) {
    kill(isOutOfMemory(error) ? 'memory' : 'crash');
  }

  const end = await sandbox.ended;
  const wallMs = performance.now() - begun;
  clearTimeout(timer);
  unwatch();
  job.signal?.removeEventListener('abort', cancel);
  if (end.ranOutOfMemory) reason ??= 'memory';
  const signal = signalOf(end.exitCode);
  const killed = reason as KillReason | null;
  const result: RunResult = {
    status: killed !== null ? 'killed' : end.exitCode === 0 ? 'ok' : 'error',
    ...(killed === null ? {} : { reason: killed }),
    exitCode: killed === null ? end.exitCode : null,
    signal: killed === null ? signal : 'SIGKILL',
    stdout: stdout.finish(),
    stderr: stderr.finish(),
    truncated: stdout.isTruncated || stderr.isTruncated,
    wallMs,
    cpuMs: end.cpuMs,
    peakMemory: end.peakMemory,
    environment,
  };
  return { result, answers: killed === null ? (answersOf?.() ?? null) : null };
}

/** What a program gets that asks for so much, or nothing. */
export function programLimits(
  wallMs: number | undefined,
  memoryBytes: number | undefined,
): Pick<ProgramJob, 'wallMs' | 'memoryBytes'> {
  const { program } = LIMITS;
  return {
    wallMs: Math.min(wallMs ?? program.wallMs, program.longestWallMs),
    memoryBytes: Math.min(
      Math.max(memoryBytes ?? program.memoryBytes, program.leastMemoryBytes),
      program.largestMemoryBytes,
    ),
  };
}
