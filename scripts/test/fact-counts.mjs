/**
 * How many facts passed, failed and were skipped, from what `npm run facts -- verify` printed and how it ended. What the
 * machine was too busy to measure, interpreters without comparable facts, and what was left for another interpreter, count
 * as skipped.
 */
export function factCounts(printed, exitCode) {
  const counts = /(\d+) verified, (\d+) different, (\d+) inconclusive, (\d+) missing, (\d+) skipped/.exec(
    printed,
  );
  if (!counts) return { passed: 0, failed: 1, failures: ['it broke off'] };
  const [verified, different, inconclusive, missing, skipped] = counts.slice(1).map(Number);
  if (inconclusive > 0) console.log(`${inconclusive} skipped: the machine was too busy to measure them.`);
  // It also fails where nothing could be compared at all.
  const failed = different + missing || (exitCode === 0 ? 0 : 1);
  const left = Number(/(\d+) were not run again/.exec(printed)?.[1] ?? 0);
  const failures = printed.split('\n').filter((line) => /^(different|missing) /.test(line));
  const again = printed.split('\n').flatMap((line) => /^unsteady +(.*)/.exec(line)?.[1] ?? []);
  return { passed: verified, failed, skipped: inconclusive + skipped + left, failures, again };
}
