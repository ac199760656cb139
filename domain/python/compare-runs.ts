import type { RunResult } from './run-result.ts';

/**
 * Which runs of one program came out otherwise than most: by how they ended, what they printed, and the last line of
 * their standard error, which names the exception (the rest of a traceback belongs to the version). Of two groups that
 * are equally large, the one with the last run, the newest interpreter, is the rule.
 */
export function differing(results: readonly RunResult[]): boolean[] {
  return unlikeMost(results.map(kindOf));
}

/** Which of the texts are not the most frequent one; of two that are equally frequent, the later is the rule. */
export function unlikeMost(texts: readonly string[]): boolean[] {
  const count = (text: string): number => texts.filter((other) => other === text).length;
  const usual = texts
    .toReversed()
    .reduce((best, text) => (count(text) > count(best) ? text : best), texts.at(-1) ?? '');
  return texts.map((text) => text !== usual);
}

function kindOf({ status, reason, exitCode, stdout, stderr }: RunResult): string {
  return JSON.stringify([status, reason, exitCode, stdout, stderr.trim().split('\n').at(-1)]);
}
