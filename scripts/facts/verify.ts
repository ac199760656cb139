import type { FactFile } from '#domain/lesson/fact.ts';
import { RECORDED_ENVIRONMENTS } from '#domain/python/environment.ts';
import { observed, type Report } from '#domain/python/report.ts';
import { again } from './again.ts';
import { casesOf, MEASURED, type Case } from './cases.ts';
import { compareWithFact, difference, type Comparison } from './compare.ts';
import { findFactFile, listFactFiles } from './fact-file.ts';
import type { LessonOnDisk } from './lessons.ts';
import { oncePerRequest } from './once-per-request.ts';
import { otherMachine, runtimeName, type Runtime } from './runtimes.ts';
import { sameAnswer } from './same-answer.ts';
import { editedKeys } from './seal.ts';
import { twoAtATime } from './two-at-a-time.ts';

type Result = Comparison | { readonly kind: 'missing' | 'moved'; readonly what: string };

/** A lesson with what it has recorded in one environment. */
type Recorded = readonly [lesson: LessonOnDisk, file: FactFile | null];

/**
 * Looks for facts that were edited, runs everything again on every runtime that facts can be compared with, and prints
 * what differs. Returns the exit code: 0 where nothing does.
 * @param once Runs each instance on one runtime only, its neighbours on the others: a part of the time, and nothing is left
 * out everywhere.
 */
export async function verify(
  lessons: readonly LessonOnDisk[],
  runtimes: readonly Runtime[],
  once = false,
): Promise<number> {
  const counts = { same: 0, different: await reportEdited(lessons), inconclusive: 0, missing: 0, moved: 0 };
  const compared: { readonly runtime: Runtime; readonly recorded: readonly Recorded[] }[] = [];
  for (const runtime of runtimes) {
    const recorded = await Promise.all(
      lessons.map(async (lesson): Promise<Recorded> => [
        lesson,
        await findFactFile(lesson.folder, runtime.environment.id),
      ]),
    );
    const reason = reasonToSkip(runtime, recorded);
    if (reason === null) compared.push({ runtime, recorded });
    else {
      const { version, platform, machine } = runtime.environment;
      console.log(`skipped: CPython ${version} (${platform} ${machine}): ${reason}`);
    }
  }
  let left = 0;
  for (const { runtime, recorded } of compared) {
    const run = oncePerRequest((one) => runtime.run(one.request));
    for (const [lesson, file] of recorded) {
      const all = casesOf(lesson.content);
      const able = all.filter((one) => canRun(runtime, one));
      const cases = able.filter((one) => {
        const others = compared.filter((each) => canRun(each.runtime, one));
        return !once || others[all.indexOf(one) % others.length]?.runtime === runtime;
      });
      left += able.length - cases.length;
      const firsts = await twoAtATime(cases, (one) => verifyCase(one, run, file, runtime));
      for (const [index, first] of firsts.entries()) {
        const one = cases[index]!;
        const { result, unsteady } = await again(first, () =>
          verifyCase(one, ({ request }) => runtime.run(request), file, runtime),
        );
        counts[result.kind] += 1;
        if (unsteady !== null && !isDisturbable(one))
          console.log(`unsteady  ${lesson.slug}  ${one.key}  ${runtimeName(runtime)}  ${unsteady}`);
        if (result.kind === 'same') continue;
        console.log(`${result.kind}  ${lesson.slug}  ${one.key}  ${runtimeName(runtime)}  ${result.what}`);
      }
    }
  }
  const { same, moved, different, inconclusive, missing } = counts;
  if (compared.length === 0)
    console.error(
      'No interpreter here could be compared with the recorded facts: install CPython 3.9 to 3.13, or name one in HEAPWISE_PYTHONS.',
    );
  console.log(`Interpreters: ${compared.map(({ runtime }) => runtimeName(runtime)).join(', ')}`);
  if (moved > 0) console.log(`${moved} of the verified moved, and their answers did not.`);
  if (left > 0)
    console.log(
      `${left} were not run again: each instance ran on one interpreter. All run with npm run facts -- verify.`,
    );
  console.log(
    `${same + moved} verified, ${different} different, ${inconclusive} inconclusive, ${missing} missing, ${runtimes.length - compared.length} skipped`,
  );
  return different + missing === 0 && compared.length > 0 ? 0 : 1;
}

/** Whether a runtime has what a program needs. */
function canRun({ environment }: Runtime, { inBrowser }: Case): boolean {
  return inBrowser || environment.implementation === 'cpython';
}

/** Prints every fact that was edited by hand, whether its interpreter is here or not, and says how many there are. */
async function reportEdited(lessons: readonly LessonOnDisk[]): Promise<number> {
  let edited = 0;
  for (const { slug, folder } of lessons) {
    for (const file of await listFactFiles(folder)) {
      for (const key of editedKeys(file)) {
        edited += 1;
        console.log(
          `different  ${slug}  ${key}  ${file.environment.id}  edited by hand: npm run facts -- record records it again`,
        );
      }
    }
  }
  return edited;
}

/** Why nothing can be compared with this runtime, or null. */
function reasonToSkip(runtime: Runtime, recorded: readonly Recorded[]): string | null {
  const { id } = runtime.environment;
  const files = recorded.flatMap(([, file]) => (file === null ? [] : [file]));
  // Facts that every clone has may not simply be gone.
  if (files.length === 0 && !RECORDED_ENVIRONMENTS.includes(id))
    return `no facts recorded for ${id}; npm run facts -- record makes them`;
  return files.map((file) => otherMachine(runtime, file)).find((reason) => reason !== null) ?? null;
}

/** A clock, or the order of threads and processes, may be disturbed; anything else that is unsteady is worth a look. */
function isDisturbable({ request, inBrowser, asked }: Case): boolean {
  return (
    ['timing', 'speedups'].includes(request.checker) || !inBrowser || asked?.exercise.kind === 'judge-claim'
  );
}

async function verifyCase(
  one: Case,
  run: (one: Case) => Promise<Report>,
  file: FactFile | null,
  { environment }: Runtime,
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
    if (comparison.kind !== 'different' || one.asked === null) return comparison;
    return sameAnswer(one.asked, environment.id, [fact, report])
      ? { kind: 'moved', what: comparison.what }
      : comparison;
  }
  const what = difference(
    MEASURED,
    recorded === measured ? measured.value : undefined,
    observed(report, MEASURED),
  );
  return what === null ? { kind: 'same' } : { kind: 'different', what };
}
