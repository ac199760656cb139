import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Environment } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';

import { LIMITS } from './limits.ts';
import { EMPTY_ENVIRONMENT, RUN_PY } from './paths.ts';
import { ReportSchema } from './report-schema.ts';
import { OUT_OF_MEMORY, isExclusive, killedReport } from './run-check.ts';

/**
 * Answers a check request of the course where there is no sandbox: in a fresh process with limits, an empty environment
 * and a folder of its own. It confines nobody: never for what a learner wrote.
 * @throws the signal's reason when it is aborted.
 */
export async function runCheckBare(
  executable: string,
  environment: Environment,
  request: CheckRequest,
  signal?: AbortSignal,
): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'heapwise-bare-'));
  try {
    // Processes started by `spawn` and `forkserver` read the program again.
    await writeFile(join(folder, 'program.py'), request.code);
    const wallMs = isExclusive(request) ? LIMITS.check.exclusiveWallMs : LIMITS.check.wallMs;
    const end = await runProcess(executable, folder, JSON.stringify(request), wallMs, signal);
    return end.killed === undefined
      ? ReportSchema.parse(JSON.parse(end.output))
      : killedReport(environment, end.killed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface End {
  readonly output: string;
  readonly killed?: string;
}

function runProcess(
  executable: string,
  folder: string,
  request: string,
  wallMs: number,
  signal: AbortSignal | undefined,
): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, ['-I', '-B', RUN_PY, ...limitArguments()], {
      cwd: folder,
      env: EMPTY_ENVIRONMENT,
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let killed: string | undefined;
    const kill = (reason: string): void => {
      killed ??= reason;
      killGroup(child.pid);
    };
    const timer = setTimeout(() => kill('wall-timeout'), wallMs);
    const abort = (): void => kill('cancelled');
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted) abort();
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= LIMITS.check.reportBytes) return;
      kill('output-limit');
      child.stdout.destroy();
    });
    child.stdin.on('error', () => undefined); // it died before it read the request; its exit says so
    child.stdin.end(request);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    // What the program left running holds the pipe open, and has no business to go on.
    child.on('exit', () => killGroup(child.pid));
    child.on('close', (code, deadly) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      if (signal?.aborted === true) return reject(signal.reason as Error);
      const output = Buffer.concat(chunks).toString('utf8');
      const reason = killed ?? failure(code, deadly) ?? (output === '' ? 'crash' : undefined);
      resolve(reason === undefined ? { output } : { output, killed: reason });
    });
  });
}

function limitArguments(): readonly string[] {
  const settings = [
    `as=${LIMITS.addressSpaceBytes}`,
    `cpu=${LIMITS.check.cpuSeconds}`,
    `fsize=${LIMITS.fileBytes}`,
    'core=0',
    `nofile=${LIMITS.openFiles}`,
  ];
  return settings.flatMap((setting) => ['--limit', setting]);
}

function failure(code: number | null, deadly: NodeJS.Signals | null): string | undefined {
  if (deadly === 'SIGXCPU') return 'cpu-timeout';
  if (deadly === 'SIGKILL' || code === OUT_OF_MEMORY) return 'memory';
  return code === 0 ? undefined : 'crash';
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // the whole group has ended already
  }
}
