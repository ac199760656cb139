import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

import { grade } from '#domain/grading/grade.ts';
import type { Evidence, Run } from '#domain/grading/evidence.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import { factKey } from '#domain/lesson/fact.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import { runCheck } from '#server/python/run.ts';
import { closeRunners } from '#server/python/runners.ts';

import { findFactFile } from '../facts/fact-file.ts';
import { loadLessons } from '../facts/lessons.ts';
import { prepareSandbox } from '../start/sandbox.mjs';
import type { Benchmark } from './benchmark.ts';
import { table } from './table.ts';

/** Exercises of different kinds: what the cores, the GIL and waiting make of threads, processes and coroutines. */
const ASKED: readonly string[] = [
  'gil-threads-by-the-clock@1/task=loop,workers=2',
  'gil-threads-by-the-clock@1/task=sleep,workers=4',
  'gil-wait-and-compute@1/compute=30,sleep=90,workers=4',
  'processes-cpu-bound@1/variant=processes,workers=2',
  'processes-cpu-bound@1/variant=threads,workers=2',
  'processes-sleep-bound@1/variant=asyncio,workers=8',
];

/** Decided runs of each as the machine is, and how many runs may be needed for them: some find it disturbed. */
const RUNS = 20;
const RUNS_AT_MOST = 40;

/** Runs with busy cores, where each is tried several times and takes longer. */
const BUSY_RUNS = 5;

/** Of the runs on a quiet machine, how many must have the verdict of the fact. */
const AGREE = 0.95;

/** How long the others have been busy before anything is measured, in milliseconds. */
const BUSY_FOR_MS = 500;

interface Asked {
  readonly key: string;
  readonly exercise: Exercise;
  readonly params: Params;
  readonly fact: Run;
}

/** What the stopwatch says of a right answer: on this machine as it is, and while others keep all of its cores busy. */
export const speedups: Benchmark = {
  name: 'speedups',
  about: `the verdict about the recorded answer of speed-up exercises, measured until ${RUNS} runs were undisturbed; then ${BUSY_RUNS} times with all cores busy (a quarter of an hour)`,
  async alone() {
    await prepareSandbox();
    try {
      const { supported } = await discoverInterpreters();
      const python = supported.findLast(({ representative }) => representative);
      if (!python) throw new Error('There is no Python here.');
      const asked = await listAsked(python);
      const quiet = await verdictsOf(asked, python, RUNS_AT_MOST, RUNS);
      const busy = await whileBusy(python, () => verdictsOf(asked, python, BUSY_RUNS, BUSY_RUNS));
      const rows = asked.map(({ key }, index) => [key, show(quiet[index]), show(busy[index])]);
      const agreed = quiet.map((verdicts) => count(verdicts, 'correct'));
      const wanted = Math.ceil(RUNS * AGREE);
      const isTrue = agreed.every((one) => one >= wanted);
      const isHonest = busy.every((verdicts) => count(verdicts, 'inconclusive') === BUSY_RUNS);
      return `${table([`CPython ${python.environment.version}`, 'as it is', 'with busy cores'], rows)}

  As it is: the fact's verdict in at least ${wanted} of ${RUNS} undisturbed runs is wanted of each: ${isTrue ? 'met' : 'MISSED'}.
  With busy cores: inconclusive every time is wanted: ${isHonest ? 'met' : 'MISSED'}.`;
    } finally {
      await closeRunners();
    }
  },
};

async function listAsked(python: Interpreter): Promise<readonly Asked[]> {
  const found: Asked[] = [];
  for (const { folder, content } of await loadLessons('lessons')) {
    const file = await findFactFile(folder, python.environment.id);
    for (const exercise of content.exercises) {
      for (const params of exercise.instances) {
        const key = factKey(exercise.id, exercise.revision, instanceKey(params));
        const fact = file?.facts[key];
        if (ASKED.includes(key) && fact) found.push({ key, exercise, params, fact });
      }
    }
  }
  if (found.length !== ASKED.length) {
    const missing = ASKED.filter((key) => !found.some((one) => one.key === key));
    throw new Error(`Nothing is recorded on ${python.environment.id} of ${missing.join(', ')}.`);
  }
  return found;
}

/**
 * The verdicts of all, one after the other in each round, so that all meet the same machine. Each is run `most` times, or
 * until `decided` runs of it were not inconclusive.
 */
async function verdictsOf(
  asked: readonly Asked[],
  python: Interpreter,
  most: number,
  decided: number,
): Promise<readonly (readonly string[])[]> {
  const verdicts = asked.map((): string[] => []);
  for (let run = 0; run < most; run += 1) {
    for (const [index, one] of asked.entries()) {
      const known = verdicts[index] ?? [];
      if (known.length - count(known, 'inconclusive') < decided) known.push(await verdictOf(one, python));
    }
  }
  return verdicts;
}

/** The verdict about the answer that was recorded, from a measurement of now. */
async function verdictOf({ exercise, params, fact }: Asked, python: Interpreter): Promise<string> {
  const { answer } = grade(exercise, params, 1, evidenceOf(python, fact));
  if (answer === null) throw new Error(`The fact of ${exercise.id} has no answer.`);
  const report = await runCheck(python, exercise.check(params, exercise.code(params)));
  if (report.status === 'killed') return `killed: ${report.reason}`;
  return grade(exercise, params, answer, evidenceOf(python, report)).verdict.kind;
}

function evidenceOf({ environment }: Interpreter, run: Run): Evidence {
  return { target: environment.id, reports: new Map([[environment.id, run]]) };
}

/** Does some work while every core has another program to run. */
async function whileBusy<T>({ executable }: Interpreter, work: () => Promise<T>): Promise<T> {
  const others = Array.from({ length: availableParallelism() }, () =>
    spawn(executable, ['-I', '-c', 'while True: pass'], { stdio: 'ignore' }),
  );
  try {
    await new Promise((resolve) => setTimeout(resolve, BUSY_FOR_MS));
    return await work();
  } finally {
    await Promise.all(
      others.map(async (other) => {
        const ended = once(other, 'exit');
        other.kill('SIGKILL');
        await ended;
      }),
    );
  }
}

function count(verdicts: readonly string[], kind: string): number {
  return verdicts.filter((verdict) => verdict === kind).length;
}

/** `19 correct, 1 close`. */
function show(verdicts: readonly string[] = []): string {
  const kinds = [...new Set(verdicts)].toSorted();
  return kinds.map((kind) => `${count(verdicts, kind)} ${kind}`).join(', ');
}
