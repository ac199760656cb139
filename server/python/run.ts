import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Report } from '#domain/python/report.ts';
import type { Interpreter } from './interpreter.ts';
import { LIMITS, type Limits } from './limits.ts';
import { EMPTY_ENVIRONMENT, RUN_PY } from './paths.ts';
import { RunQueue } from './queue.ts';
import { ReportSchema } from './report-schema.ts';

const OUT_OF_MEMORY = 3;

// More at once would disturb each other's clocks; a speed-up needs the machine to itself. Next may load this module
// more than once in a process, and there is only one machine.
const shared = globalThis as typeof globalThis & { heapwiseRuns?: RunQueue };
const queue = (shared.heapwiseRuns ??= new RunQueue(2));

/** What a caller may change about a run. */
export interface RunOptions {
  readonly limits?: Limits;
  /** The person or address that it is for, who cannot fill the queue alone; the server's own runs have none. */
  readonly owner?: string | undefined;
  /** Stops waiting or running; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs course-authored code: answers `request` in a fresh process of `interpreter`, when its turn comes. A run that
 * breaks a limit gives a report with status `killed` and the reason `wall-timeout`, `cpu-timeout`, `memory`, `output-limit`, or
 * `crash`. Rejects if aborted, if too many wait already (AppError), or if the interpreter can no longer
 * be started.
 */
export function runCheck(
  interpreter: Interpreter,
  request: CheckRequest,
  options: RunOptions = {},
): Promise<Report> {
  const limits = options.limits ?? LIMITS[request.checker];
  const turn = { exclusive: request.checker === 'speedups', owner: options.owner, signal: options.signal };
  return queue.run(turn, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'heapwise-'));
    try {
      // Processes started by `spawn` and `forkserver` read the program again.
      await writeFile(join(folder, 'program.py'), request.code);
      const end = await runProcess(
        interpreter.executable,
        folder,
        JSON.stringify(request),
        limits,
        options.signal,
      );
      return end.killed === undefined
        ? ReportSchema.parse(JSON.parse(end.output))
        : killedReport(interpreter, end.killed);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function killedReport(interpreter: Interpreter, reason: string): Report {
  const { environment } = interpreter;
  return { status: 'killed', reason, stdout: '', error: null, observations: [], environment };
}

interface End {
  readonly output: string;
  readonly killed?: string;
}

function runProcess(
  executable: string,
  folder: string,
  request: string,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, ['-I', '-B', RUN_PY, ...limitArguments(limits)], {
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
    const timer = setTimeout(() => kill('wall-timeout'), limits.wallMs);
    const abort = (): void => kill('aborted');
    signal?.addEventListener('abort', abort, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.reportBytes) kill('output-limit');
      else chunks.push(chunk);
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

function limitArguments(limits: Limits): readonly string[] {
  const settings = [
    `as=${limits.memoryBytes}`,
    `cpu=${limits.cpuSeconds}`,
    `fsize=${limits.fileBytes}`,
    'core=0',
    'nofile=256',
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
