import { printedValue } from '#domain/claim/printed-value.ts';
import type { Fact, FactFile } from '#domain/lesson/fact.ts';
import { RECORDED_ENVIRONMENTS } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';
import { again } from '../facts/again.ts';
import { compareWithFact } from '../facts/compare.ts';
import type { Comparison } from '../facts/compare.ts';
import { findFactFile, listFactFiles } from '../facts/fact-file.ts';
import { oncePerRequest } from '../facts/once-per-request.ts';
import { otherMachine, runtimeName } from '../facts/runtimes.ts';
import type { Runtime } from '../facts/runtimes.ts';
import { editedKeys } from '../facts/seal.ts';
import { twoAtATime } from '../facts/two-at-a-time.ts';
import { runnable, undecided } from './cases.ts';
import type { ClaimCase } from './cases.ts';

type Result = Comparison | { readonly kind: 'missing' | 'moved'; readonly what: string };

/**
 * Looks for facts of the ledger that were edited, runs every probe again on every runtime that facts can be compared with,
 * and prints what differs. Returns the exit code: 0 where nothing does.
 */
export async function verify(
  cases: readonly ClaimCase[],
  runtimes: readonly Runtime[],
  folder: string,
): Promise<number> {
  const counts = { same: 0, different: await reportEdited(folder), inconclusive: 0, missing: 0, moved: 0 };
  const verified: Runtime[] = [];
  for (const runtime of runtimes) {
    const file = await findFactFile(folder, runtime.environment.id);
    const reason = reasonToSkip(runtime, file);
    if (reason !== null) {
      console.log(`skipped: ${runtimeName(runtime)}: ${reason}`);
      continue;
    }
    verified.push(runtime);
    const run = oncePerRequest(({ request }) => runtime.run(request));
    const asked = runnable(cases, runtime);
    const firsts = await twoAtATime(asked, (one) => verifyCase(one, file?.facts[one.key], runtime, run));
    for (const [index, first] of firsts.entries()) {
      const one = asked[index]!;
      const tryIt = (): Promise<Result> =>
        verifyCase(one, file?.facts[one.key], runtime, ({ request }) => runtime.run(request));
      const { result, unsteady } = await again(first, tryIt);
      counts[result.kind] += 1;
      if (unsteady !== null && !isDisturbable(one))
        console.log(`unsteady  ${one.key}  ${runtimeName(runtime)}  ${unsteady}`);
      if (result.kind !== 'same')
        console.log(`${result.kind}  ${one.key}  ${runtimeName(runtime)}  ${result.what}`);
    }
  }
  const { same, moved, different, inconclusive, missing } = counts;
  if (verified.length === 0)
    console.error('No interpreter here could be compared with the recorded facts of the claims.');
  console.log(`Interpreters: ${verified.map(runtimeName).join(', ')}`);
  if (moved > 0) console.log(`${moved} of the verified moved, and their findings did not.`);
  console.log(
    `${same + moved} verified, ${different} different, ${inconclusive} inconclusive, ${missing} missing, ${runtimes.length - verified.length} skipped`,
  );
  return different + missing === 0 && verified.length > 0 ? 0 : 1;
}

/** Prints every fact that was edited by hand, and says how many there are. */
async function reportEdited(folder: string): Promise<number> {
  const edited = (await listFactFiles(folder)).flatMap((file) =>
    editedKeys(file).map((key) => `different  ${key}  ${file.environment.id}`),
  );
  for (const line of edited)
    console.log(`${line}  edited by hand: npm run claims -- record records it again`);
  return edited.length;
}

/** Why nothing can be compared with this runtime, or null. */
function reasonToSkip(runtime: Runtime, file: FactFile | null): string | null {
  if (file !== null) return otherMachine(runtime, file);
  const { id } = runtime.environment;
  // Facts that every clone has may not simply be gone.
  return RECORDED_ENVIRONMENTS.includes(id)
    ? null
    : `no facts recorded for ${id}; npm run claims -- record makes them`;
}

/** What clocks, addresses or the order of threads decide may be disturbed; anything else that is unsteady is worth a look. */
function isDisturbable({ claim, inBrowser }: ClaimCase): boolean {
  return claim.varies === true || !inBrowser;
}

async function verifyCase(
  one: ClaimCase,
  fact: Fact | undefined,
  runtime: Runtime,
  run: (one: ClaimCase) => Promise<Report>,
): Promise<Result> {
  if (fact === undefined) return { kind: 'missing', what: 'never recorded' };
  if (fact.request !== one.hash) return { kind: 'missing', what: 'its probe changed since it was recorded' };
  return compare(one, fact, await run(one), runtime);
}

/** Compares what follows from the values: the verdict is stale where that differs. A value that only moved is told. */
function compare({ claim }: ClaimCase, fact: Fact, report: Report, { environment }: Runtime): Result {
  const reason = undecided(report);
  if (reason !== null) return { kind: 'different', what: reason };
  const comparison = compareWithFact('output', fact, report);
  if (comparison.kind !== 'different') return comparison;
  const [recorded, now] = [fact, report].map(({ stdout }) =>
    claim.judge(printedValue(stdout), environment.id),
  );
  if (recorded !== now)
    return {
      kind: 'different',
      what: `finding: recorded ${recorded}, now ${now} (${report.stdout.trim()})`,
    };
  return claim.varies ? { kind: 'same' } : { kind: 'moved', what: comparison.what };
}
