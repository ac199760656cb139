import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { median } from '#domain/median.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { LIMITS } from '#sandbox/limits.ts';
import { EMPTY_ENVIRONMENT } from '#sandbox/paths.ts';
import { spawnSandboxd } from '#sandbox/spawn-sandboxd.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import { RunnerConnection } from '#server/python/runner-connection.ts';
import { runnerStats } from '#server/python/runner-stats.ts';
import { runProgram } from '#server/python/run.ts';
import { closeRunners } from '#server/python/runners.ts';

import { prepareSandbox } from '../start/sandbox.mjs';
import type { Benchmark } from './benchmark.ts';
import { durationTable } from './table.ts';

const ROUNDS = 60;

/** The most that a run may take, as a share of a bare start of Python. */
const WARM_BAR = 0.35;
const COLD_BAR = 2;

const SOURCE = 'def double(n):\n    return 2 * n\n';
const PROBES = ['double(21)'];
const PATIENCE_MS = 60_000;
const REST_MS = 30;

/** How long a learner's program takes from request to verdict, beside how long this process takes to start a Python. */
export const runner: Benchmark = {
  name: 'runner',
  about:
    "a program with a verdict probe through the server's own path, beside a bare `python3 -I -c pass` of the same process",
  async alone() {
    await prepareSandbox();
    const { supported } = await discoverInterpreters();
    const pythons = supported.filter(({ representative }) => representative);
    const cold = await startCold();
    try {
      const tables: string[] = [];
      for (const python of new Set([pythons[0], pythons.at(-1)])) {
        if (python) tables.push(await compare(python, cold));
      }
      return tables.join('\n\n');
    } finally {
      cold.end(new Error('It is measured.'));
      await closeRunners();
    }
  },
};

/** A runner that keeps nothing ready: what a learner meets whose pool is empty. */
async function startCold(): Promise<RunnerConnection> {
  const { child, stream } = spawnSandboxd(['--cold']);
  child.unref();
  return RunnerConnection.open(stream, PATIENCE_MS, () => undefined);
}

async function compare(python: Interpreter, cold: RunnerConnection): Promise<string> {
  const times = { bare: [] as number[], warm: [] as number[], cold: [] as number[] };
  // Whose interpreter is in use has a full pool.
  await runWarm(python);
  // The first of each finds nothing in the caches of the machine.
  for (let round = -3; round < ROUNDS; round += 1) {
    // Each meets a machine where nothing is being started or cleaned up.
    const now = {
      bare: await timed(
        () => startBare(python),
        () => rest(python),
      ),
      warm: await timed(
        () => runWarm(python),
        () => rest(python),
      ),
      cold: await timed(
        () => runCold(python, cold),
        () => rest(python),
      ),
    };
    if (round >= 0) for (const kind of ['bare', 'warm', 'cold'] as const) times[kind].push(now[kind]);
  }
  const ratio = (values: readonly number[]): number => (median(values) ?? NaN) / (median(times.bare) ?? NaN);
  const judged = (name: string, value: number, bar: number): string =>
    `  ${name}: ${value.toFixed(2)} × bare (at most ${bar} is wanted: ${value <= bar ? 'met' : 'MISSED'})`;
  return `  CPython ${python.environment.version}
${durationTable(
  new Map([
    ['bare: python3 -I -c pass', times.bare],
    ['warm: a sandbox was ready', times.warm],
    ['cold: none was', times.cold],
  ]),
)}
${judged('Warm', ratio(times.warm), WARM_BAR)}
${judged('Cold', ratio(times.cold), COLD_BAR)}`;
}

/** Milliseconds that some work took. @param prepare What comes before, untimed. */
async function timed(work: () => Promise<void>, prepare: () => Promise<void>): Promise<number> {
  await prepare();
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function startBare({ executable }: Interpreter): Promise<void> {
  const child = spawn(executable, ['-I', '-c', 'pass'], { env: EMPTY_ENVIRONMENT });
  await once(child, 'close');
}

async function runWarm(python: Interpreter): Promise<void> {
  const { answers } = await runProgram(python, SOURCE, { owner: 'bench', probes: PROBES });
  expectRight(answers);
}

async function runCold({ executable }: Interpreter, cold: RunnerConnection): Promise<void> {
  const answer = await cold.ask({
    type: 'run',
    executable,
    source: SOURCE,
    owner: 'bench',
    probes: [...PROBES],
  });
  expectRight(answer.type === 'ran' ? answer.answers : null);
}

/** Waits until the pool is full again, and what ended is cleaned up, as they are between a learner's runs. */
async function rest({ environment }: Interpreter): Promise<void> {
  for (;;) {
    const [view] = await runnerStats();
    if (view?.stats?.warm[environment.version] === LIMITS.warmPerInterpreter) break;
    await sleep(5);
  }
  await sleep(REST_MS);
}

function expectRight(answers: readonly { readonly value: unknown }[] | null): void {
  if (answers?.[0]?.value !== '42') throw new Error(`A run gave no verdict: ${JSON.stringify(answers)}`);
}
