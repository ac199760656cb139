import type { JudgeClaim, Params } from '#domain/lesson/exercise.ts';
import type { Judgement } from '#domain/lesson/prediction.ts';
import { RECORDED_ENVIRONMENTS, type EnvironmentId } from '#domain/python/environment.ts';
import { observed } from '#domain/python/report.ts';
import type { Evidence, Run } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Rule = Pick<JudgeClaim<Params>, 'holds'>;

/** Whether the claim holds in one environment; null where its probe was not run or saw nothing. */
export function claimHolds(
  claim: Rule,
  params: Params,
  evidence: Evidence,
  environment: EnvironmentId,
): boolean | null {
  const run = evidence.reports.get(environment);
  if (run === undefined || sawNothing(run)) return null;
  return claim.holds((name) => observed(run, name), params, environment);
}

/** A run that was killed or refused, or stopped before it could observe anything, is no counterexample. */
function sawNothing({ observations, stdout, error }: Run): boolean {
  return observations.length === 0 && (stdout === '' || error !== null);
}

/**
 * True where the claim holds in every environment that was asked, false where in none, else it depends. Only the
 * environments that facts are kept for are asked: another Python that happens to be installed would change the answer,
 * but not the author's explanation of it.
 */
export function claimAnswer(claim: Rule, params: Params, evidence: Evidence): Judgement | null {
  const asked = RECORDED_ENVIRONMENTS.map((environment) =>
    claimHolds(claim, params, evidence, environment),
  ).filter((holds) => holds !== null);
  if (asked.length === 0) return null;
  if (asked.every(Boolean)) return 'true';
  return asked.some(Boolean) ? 'depends' : 'false';
}

/** "It depends" for a claim that does not, or the other way round, is half right; true for false is not. */
export function gradeClaim(predicted: string, answer: string): Verdict {
  if (predicted === answer) return { kind: 'correct' };
  const half = predicted === 'depends' || answer === 'depends';
  return { kind: 'incorrect', closeness: half ? 0.5 : 0 };
}
