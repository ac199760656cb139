import type { Fact, FactFile } from '#domain/lesson/fact.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { findFactFile, saveFactFile } from '../facts/fact-file.ts';
import { oncePerRequest } from '../facts/once-per-request.ts';
import { otherMachine, runtimeName } from '../facts/runtimes.ts';
import type { Runtime } from '../facts/runtimes.ts';
import { isSealed, seal } from '../facts/seal.ts';
import { twoAtATime } from '../facts/two-at-a-time.ts';
import { runnable, undecided } from './cases.ts';
import type { ClaimCase } from './cases.ts';

export interface RecordOptions {
  /** Where the ledger lies; its facts are in `facts/` below. */
  readonly folder: string;
  /** Whether known facts are recorded again. */
  readonly all: boolean;
  /** Whether `cases` are the whole ledger, so that facts of other claims are dropped. */
  readonly whole: boolean;
}

/**
 * Runs every probe that has no fact yet, or changed, on the runtime that stands for each environment. Returns the exit
 * code: 1 where a probe gave no fact.
 */
export async function record(
  cases: readonly ClaimCase[],
  runtimes: readonly Runtime[],
  { folder, all, whole }: RecordOptions,
): Promise<number> {
  const recordedOn = new Date().toISOString().slice(0, 10);
  let failures = 0;
  for (const runtime of runtimes.filter(({ representative }) => representative)) {
    const { id, version, build } = runtime.environment;
    const before = await findFactFile(folder, id);
    const elsewhere = before !== null && !all && otherMachine(runtime, before);
    if (elsewhere) {
      console.warn(`skipped: ${elsewhere}; npm run claims -- record --all replaces them`);
      continue;
    }
    const isKnown = ({ key, hash }: ClaimCase): boolean => {
      const fact = before?.facts[key];
      return !all && fact !== undefined && fact.request === hash && isSealed(fact);
    };
    const mine = runnable(cases, runtime);
    const run = oncePerRequest(({ request }) => runtime.run(request));
    const missing = mine.filter((one) => !isKnown(one));
    const recorded: Record<string, Fact> = {};
    await twoAtATime(missing, async (one) => {
      const report = await run(one);
      const reason = undecided(report);
      if (reason === null) {
        const { stdout, error, observations } = report;
        recorded[one.key] = seal({
          stdout,
          error,
          observations,
          request: one.hash,
          version,
          build,
          recordedOn,
        });
      } else {
        failures += 1;
        console.error(`  no fact: ${one.key}  ${runtimeName(runtime)}  ${reason}`);
      }
    });
    const gone = Object.keys(before?.facts ?? {}).filter((key) => !mine.some((one) => one.key === key));
    const dropped = [...missing.map(({ key }) => key), ...(whole ? gone : [])];
    if (dropped.length > 0 || before === null) await merge(folder, id, runtime, recorded, dropped);
    const added = Object.keys(recorded).length;
    console.log(`${runtimeName(runtime)}  ${added} recorded, ${mine.length - missing.length} kept`);
  }
  return failures === 0 ? 0 : 1;
}

/** Puts what was recorded into the file as it is now: another author may have recorded other claims meanwhile. */
async function merge(
  folder: string,
  id: EnvironmentId,
  runtime: Runtime,
  recorded: FactFile['facts'],
  dropped: readonly string[],
): Promise<void> {
  const now = await findFactFile(folder, id);
  const kept = Object.entries(now?.facts ?? {}).filter(([key]) => !dropped.includes(key));
  const nothingNew = now !== null && Object.keys(recorded).length === 0;
  await saveFactFile(folder, {
    environment: nothingNew ? now.environment : runtime.environment,
    facts: { ...Object.fromEntries(kept), ...recorded },
    measurements: {},
  });
}
