import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Environment } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';
import type { KillReason } from '#domain/python/run-result.ts';

import { LIMITS } from './limits.ts';
import { SANDBOX_PYTHON } from './paths.ts';
import { ReportSchema } from './report-schema.ts';
import { pythonText } from './result-channel.ts';
import type { Sandbox } from './sandbox.ts';
import { signalOf } from './signals.ts';
import { watch } from './watchdog.ts';

/** Exit code of `run.py` when the checker itself ran out of memory. */
export const OUT_OF_MEMORY = 3;

let starter: string | undefined;

/** The program that answers a check request in a sandbox. */
export function checkProgram(request: CheckRequest): string {
  starter ??= readFileSync(join(SANDBOX_PYTHON, 'check.py'), 'utf8');
  return starter.replace('REQUEST\nkeep', () => `${pythonText(JSON.stringify(request))}\nkeep`);
}

/**
 * Answers a check request in a sandbox that is ready, which is over then.
 * @throws the signal's reason when it is aborted.
 */
export async function runCheck(
  sandbox: Sandbox,
  environment: Environment,
  request: CheckRequest,
  signal?: AbortSignal,
): Promise<Report> {
  let reason: KillReason | null = null;
  const kill = (why: KillReason): void => {
    reason ??= why;
    sandbox.kill();
  };
  const { wallMs, exclusiveWallMs, memoryBytes, reportBytes } = LIMITS.check;
  const chunks: Buffer[] = [];
  let size = 0;
  sandbox.channel.on('data', (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= reportBytes) return;
    kill('output-limit');
    // Until the kernel has ended it, it could write as much again as there is somebody to read.
    sandbox.channel.destroy();
  });
  // What the checked program prints is in the report; the rest is noise.
  sandbox.stdout.resume();
  sandbox.stderr.resume();
  const timer = setTimeout(() => kill('wall-timeout'), isExclusive(request) ? exclusiveWallMs : wallMs);
  const unwatch = watch(sandbox, memoryBytes, kill);
  const cancel = (): void => kill('cancelled');
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  try {
    sandbox.release(checkProgram(request), memoryBytes);
  } catch {
    kill('crash');
  }

  const end = await sandbox.ended;
  clearTimeout(timer);
  unwatch();
  signal?.removeEventListener('abort', cancel);
  signal?.throwIfAborted();
  const text = Buffer.concat(chunks).toString('utf8');
  if (end.ranOutOfMemory || end.exitCode === OUT_OF_MEMORY) reason ??= 'memory';
  if (signalOf(end.exitCode) === 'SIGXCPU') reason ??= 'cpu-timeout';
  if (end.exitCode !== 0 || text === '') reason ??= 'crash';
  if (reason !== null) return killedReport(environment, reason);
  return readReport(text) ?? killedReport(environment, 'channel');
}

/** A report; null where a program has written something else to the channel. */
function readReport(text: string): Report | null {
  try {
    return ReportSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether a check measures how programs run side by side, and so needs the machine to itself. */
export function isExclusive(request: CheckRequest): boolean {
  return request.checker === 'speedups' || request.checker === 'timeline';
}

/** The report of a check that was ended from outside. */
export function killedReport(environment: Environment, reason: string): Report {
  return { status: 'killed', reason, stdout: '', error: null, observations: [], environment };
}
