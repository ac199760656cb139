import type { FactFile } from '#domain/lesson/fact.ts';
import { observed, type Report } from '#domain/python/report.ts';
import { casesOf, MEASURED, type Case } from './cases.ts';
import { compareWithFact, difference, type Comparison } from './compare.ts';
import { findFactFile } from './fact-file.ts';
import type { LessonOnDisk } from './lessons.ts';
import { oncePerRequest } from './once-per-request.ts';
import { runtimeName, type Runtime } from './runtimes.ts';
import { twoAtATime } from './two-at-a-time.ts';

type Result = Comparison | { readonly kind: 'missing'; readonly what: string };

/** Runs everything again on every runtime and prints what differs. Returns the exit code: 0 where nothing does. */
export async function verify(
  lessons: readonly LessonOnDisk[],
  runtimes: readonly Runtime[],
): Promise<number> {
  const counts = { same: 0, different: 0, inconclusive: 0, missing: 0 };
  for (const runtime of runtimes) {
    const run = oncePerRequest((one) => runtime.run(one.request));
    for (const lesson of lessons) {
      const file = await findFactFile(lesson.folder, runtime.environment.id);
      const cases = casesOf(lesson.content).filter(
        ({ inBrowser }) => inBrowser || runtime.environment.implementation === 'cpython',
      );
      const results = await twoAtATime(cases, (one) => verifyCase(one, run, runtime, file));
      for (const [index, result] of results.entries()) {
        counts[result.kind] += 1;
        if (result.kind === 'same') continue;
        console.log(
          `${result.kind}  ${lesson.slug}  ${cases[index]?.key}  ${runtimeName(runtime)}  ${result.what}`,
        );
      }
    }
  }
  console.log(`Interpreters: ${runtimes.map(runtimeName).join(', ')}`);
  const { same, different, inconclusive, missing } = counts;
  console.log(`${same} verified, ${different} different, ${inconclusive} inconclusive, ${missing} missing`);
  return different + missing === 0 ? 0 : 1;
}

async function verifyCase(
  one: Case,
  run: (one: Case) => Promise<Report>,
  runtime: Runtime,
  file: FactFile | null,
): Promise<Result> {
  const fact = one.type === 'fact' ? file?.facts[one.key] : undefined;
  const measured = one.type === 'measurement' ? file?.measurements[one.key] : undefined;
  const recorded = fact ?? measured;
  if (recorded === undefined) return { kind: 'missing', what: 'never recorded' };
  if (recorded.request !== one.hash)
    return { kind: 'missing', what: 'its request changed since it was recorded' };
  const report = await run(one);
  if (fact !== undefined) {
    const comparison = compareWithFact(one.request.checker, fact, report);
    // A clock may be disturbed once; what is really different stays so.
    const again = comparison.kind === 'different' && ['timing', 'speedups'].includes(one.request.checker);
    return again ? compareWithFact(one.request.checker, fact, await runtime.run(one.request)) : comparison;
  }
  const what = difference(
    MEASURED,
    recorded === measured ? measured.value : undefined,
    observed(report, MEASURED),
  );
  return what === null ? { kind: 'same' } : { kind: 'different', what };
}
