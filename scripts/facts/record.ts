import type { Fact, FactFile, MeasuredFact, Provenance } from '#domain/lesson/fact.ts';
import { isQuiet } from '#domain/python/noise.ts';
import { observed, type Json, type Report } from '#domain/python/report.ts';
import { casesOf, MEASURED, type Case } from './cases.ts';
import { findFactFile, saveFactFile } from './fact-file.ts';
import type { LessonOnDisk } from './lessons.ts';
import { mostTypical } from './most-typical.ts';
import { oncePerRequest } from './once-per-request.ts';
import { otherMachine, runtimeName, type Runtime } from './runtimes.ts';
import { isSealed, seal } from './seal.ts';
import { twoAtATime } from './two-at-a-time.ts';

const QUIET_ATTEMPTS = 3;

/** So many measurements of a speed-up, of which one becomes the fact. */
const SPEEDUP_MEASUREMENTS = 5;

type Outcome =
  | { readonly type: 'fact'; readonly key: string; readonly fact: Fact; readonly isNew: boolean }
  | {
      readonly type: 'measurement';
      readonly key: string;
      readonly fact: MeasuredFact;
      readonly isNew: boolean;
    }
  | { readonly type: 'failure'; readonly key: string; readonly reason: string };

/**
 * Runs what has no fact yet, or whose request changed (everything with `all`), on the runtime that stands for each
 * environment, and drops facts that no instance has any more. Returns the exit code: 1 where a run gave no fact.
 */
export async function record(
  lessons: readonly LessonOnDisk[],
  runtimes: readonly Runtime[],
  all: boolean,
): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  let failures = 0;
  for (const lesson of lessons) {
    const cases = casesOf(lesson.content);
    for (const runtime of runtimes.filter(({ representative }) => representative)) {
      const before = await findFactFile(lesson.folder, runtime.environment.id);
      const answerable = cases.filter(
        ({ inBrowser }) => inBrowser || runtime.environment.implementation === 'cpython',
      );
      const elsewhere = before !== null && !all && otherMachine(runtime, before);
      if (elsewhere) {
        console.warn(`skipped: ${lesson.slug}  ${elsewhere}; npm run facts -- record --all replaces them`);
        continue;
      }
      const run = oncePerRequest((one) => runTypically(one, runtime));
      const { version, build } = runtime.environment;
      const outcomes = await twoAtATime(answerable, (one) =>
        recordCase(one, run, before, all, { version, build, recordedOn: today }),
      );
      const added = outcomes.filter((outcome) => outcome.type !== 'failure' && outcome.isNew).length;
      const kept = outcomes.filter((outcome) => outcome.type !== 'failure').length - added;
      const file = factFile(runtime, before, added, outcomes);
      await saveFactFile(lesson.folder, file);
      console.log(`${lesson.slug}  ${runtimeName(runtime)}  ${added} recorded, ${kept} kept`);
      for (const outcome of outcomes) {
        if (outcome.type !== 'failure') continue;
        failures += 1;
        console.error(`  no fact: ${outcome.key}: ${outcome.reason}`);
      }
    }
  }
  return failures === 0 ? 0 : 1;
}

async function recordCase(
  one: Case,
  run: (one: Case) => Promise<Report>,
  before: FactFile | null,
  all: boolean,
  here: Pick<Provenance, 'version' | 'build' | 'recordedOn'>,
): Promise<Outcome> {
  const { key, hash, type } = one;
  const isKnown = (fact: Provenance): boolean => fact.request === hash && isSealed(fact);
  if (type === 'measurement') {
    const fact = before?.measurements[key];
    if (!all && fact !== undefined && isKnown(fact)) return { type, key, fact, isNew: false };
    const report = await run(one);
    const reason = unrecordable(one, report);
    if (reason !== null) return { type: 'failure', key, reason };
    const value = observed(report, MEASURED) as Json;
    return { type, key, fact: seal({ value, request: hash, ...here }), isNew: true };
  }
  const fact = before?.facts[key];
  const known = fact !== undefined && isKnown(fact) ? fact : undefined;
  if (!all && known !== undefined && isQuiet(known)) return { type, key, fact: known, isNew: false };
  const report = await run(one);
  const reason = unrecordable(one, report);
  if (reason !== null) return { type: 'failure', key, reason };
  // A doubtful measurement is better than none, and than nothing else.
  if (known !== undefined && !isQuiet(report)) {
    console.warn(`  kept: ${key}: the machine was busy, so its new measurement was not saved`);
    return { type, key, fact: known, isNew: false };
  }
  const { stdout, error, observations } = report;
  return { type, key, fact: seal({ stdout, error, observations, request: hash, ...here }), isNew: true };
}

/** Runs a case. Speed-ups are measured several times, and the most typical of those that nothing disturbed is taken. */
async function runTypically(one: Case, runtime: Runtime): Promise<Report> {
  const first = await runQuietly(one, runtime);
  if (one.request.checker !== 'speedups' || !isQuiet(first)) return first;
  const others: Report[] = [];
  while (others.length < SPEEDUP_MEASUREMENTS - 1) others.push(await runQuietly(one, runtime));
  return mostTypical([first, ...others.filter((report) => isQuiet(report))]);
}

/** Runs a case; a speed-up measured on a busy machine is measured again, a few times, for as long as it stays busy. */
async function runQuietly(one: Case, runtime: Runtime): Promise<Report> {
  for (let attempt = 1; ; attempt += 1) {
    const report = await runtime.run(one.request);
    if (isQuiet(report)) return report;
    if (attempt === QUIET_ATTEMPTS) {
      console.warn(`  busy machine: ${one.key} is doubtful; record again when the machine rests`);
      return report;
    }
  }
}

/** Why a report is no fact, or null. A program that raises is one, unless it was asked for a number. */
function unrecordable(one: Case, report: Report): string | null {
  if (report.status === 'killed' || report.status === 'refused') return `${report.status}: ${report.reason}`;
  if (report.error === null) return null;
  const asksForOutput = one.type === 'fact' && one.request.checker === 'output';
  return asksForOutput && observed(report, 'exception') !== undefined
    ? null
    : report.error.traceback.trimEnd();
}

/** The file's environment is that of the last recording; what was kept names its own version. */
function factFile(
  runtime: Runtime,
  before: FactFile | null,
  added: number,
  outcomes: readonly Outcome[],
): FactFile {
  const facts: Record<string, Fact> = {};
  const measurements: Record<string, MeasuredFact> = {};
  for (const outcome of outcomes) {
    if (outcome.type === 'fact') facts[outcome.key] = outcome.fact;
    if (outcome.type === 'measurement') measurements[outcome.key] = outcome.fact;
  }
  const environment = added === 0 && before !== null ? before.environment : runtime.environment;
  return { environment, facts, measurements };
}
