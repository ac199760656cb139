import type { RunResult } from './run-result.ts';

/**
 * Which runs of one program came out otherwise than most: by how they ended, what they printed, and the last line of
 * their standard error, which names the exception (the rest of a traceback belongs to the version). Of two groups that
 * are equally large, the one with the last run, the newest interpreter, is the rule.
 */
export function differing(results: readonly RunResult[]): boolean[] {
  const kinds = results.map(kindOf);
  const count = (kind: string): number => kinds.filter((other) => other === kind).length;
  const usual = kinds
    .toReversed()
    .reduce((best, kind) => (count(kind) > count(best) ? kind : best), kinds.at(-1) ?? '');
  return kinds.map((kind) => kind !== usual);
}

function kindOf({ status, reason, exitCode, stdout, stderr }: RunResult): string {
  return JSON.stringify([status, reason, exitCode, stdout, stderr.trim().split('\n').at(-1)]);
}
