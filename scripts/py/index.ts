import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';

import { differing } from '#domain/python/compare-runs.ts';
import type { RunResult } from '#domain/python/run-result.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { spawnSandboxd } from '#sandbox/spawn-sandboxd.ts';
import { RunnerConnection } from '#server/python/runner-connection.ts';
import type { Hello } from '#server/python/runner-connection.ts';

import { USAGE, UsageError, readOptions } from './options.ts';
import type { Options } from './options.ts';
import { printable } from './printable.ts';
import { showStats } from './stats.ts';

const REFUSED = 3;
const WRONG_USAGE = 2;

/** How long a runner may take to find the interpreters and prove its sandbox. */
const PATIENCE_MS = 60_000;

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.stats) {
    await showStats(options.json);
    return 0;
  }
  const source = options.file === null ? '' : await readSource(options.file);
  const { stream, gone } = spawnSandboxd(['--cold']);
  const runner = await RunnerConnection.open(stream, PATIENCE_MS, () => undefined);
  try {
    if (options.list) return showList(runner.hello, options);
    if (options.selfTest) return showSelfTest(runner.hello, options);
    return options.all ? await runAll(runner, source, options) : await runOne(runner, source, options);
  } finally {
    runner.end(new Error('done'));
    await gone;
  }
}

async function readSource(file: string): Promise<string> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : readFileSync(file);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function showList({ interpreters, unsupported }: Hello, { json }: Options): number {
  if (json) {
    const list = interpreters.map(({ environment, representative }) => ({ ...environment, representative }));
    console.log(JSON.stringify({ interpreters: list, unsupported: unsupported.length }));
  } else {
    for (const { environment } of interpreters) console.log(`${environment.version}  ${environment.id}`);
  }
  return interpreters.length > 0 ? 0 : REFUSED;
}

function showSelfTest({ sandbox }: Hello, { json }: Options): number {
  if (json) console.log(JSON.stringify(sandbox));
  else console.log(sandbox.ok ? 'The sandbox holds.' : sandbox.reason);
  return sandbox.ok ? 0 : REFUSED;
}

async function runAll(runner: RunnerConnection, source: string, options: Options): Promise<number> {
  const chosen = runner.hello.interpreters.filter(({ representative }) => representative);
  const results: RunResult[] = [];
  for (const interpreter of chosen) results.push(await run(runner, interpreter, source, options));
  const differs = differing(results);
  if (options.json) {
    console.log(
      JSON.stringify({ runs: results.map((result, index) => ({ ...result, differs: differs[index] })) }),
    );
  } else {
    for (const [index, result] of results.entries()) {
      console.log(`--- ${chosen[index]?.environment.version}${differs[index] ? '  (differs)' : ''}`);
      show(result);
    }
  }
  return results.length === 0 || results.some(({ status }) => status === 'refused') ? REFUSED : 0;
}

async function runOne(runner: RunnerConnection, source: string, options: Options): Promise<number> {
  const interpreter = choose(runner.hello.interpreters, options.python);
  const result = interpreter
    ? await run(runner, interpreter, source, options)
    : refused(
        `There is no Python ${options.python ?? ''} here. npm run -s py -- --list names those that are.`,
      );
  if (options.json) console.log(JSON.stringify(result));
  else show(result);
  return result.status === 'refused' ? REFUSED : 0;
}

/** The interpreter that is meant: by environment, by version or its beginning; without a word the newest. */
function choose(interpreters: readonly Interpreter[], python: string | undefined): Interpreter | undefined {
  const standing = interpreters.filter(({ representative }) => representative);
  if (python === undefined) return standing.at(-1);
  const exact = interpreters.find(({ environment }) =>
    [environment.version, environment.id].includes(python as never),
  );
  return exact ?? standing.findLast(({ environment }) => environment.version.startsWith(`${python}.`));
}

async function run(
  runner: RunnerConnection,
  { executable, environment }: Interpreter,
  source: string,
  { wallMs, memoryBytes }: Options,
): Promise<RunResult> {
  const limits = { ...(wallMs ? { wallMs } : {}), ...(memoryBytes ? { memoryBytes } : {}) };
  const answer = await runner.ask({ type: 'run', executable, source, ...limits });
  if (answer.type === 'ran') return answer.result;
  return { ...refused(answer.type === 'refused' ? answer.reason : 'The runner stopped.'), environment };
}

function refused(reason: string): RunResult {
  const nothing = { exitCode: null, signal: null, stdout: '', stderr: '', truncated: false, wallMs: 0 };
  return { status: 'refused', reason, ...nothing, cpuMs: null, peakMemory: null, environment: null };
}

function show({ status, reason, stdout, stderr, truncated }: RunResult): void {
  process.stdout.write(printable(stdout));
  process.stderr.write(printable(stderr));
  if (truncated) console.error('… more was printed than is shown.');
  if (status === 'killed' || status === 'refused') console.error(`${status}: ${reason}`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  if (process.argv.includes('--json')) console.log(JSON.stringify(refused(reason)));
  console.error(reason);
  if (error instanceof UsageError) console.error(`\n${USAGE}`);
  process.exitCode = error instanceof UsageError ? WRONG_USAGE : REFUSED;
}
