import type { JudgeClaim, Params } from '#domain/lesson/exercise.ts';
import type { Judgement } from '#domain/lesson/prediction.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { observed } from '#domain/python/report.ts';
import type { Evidence } from './evidence.ts';
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
  if (run === undefined || (run.observations.length === 0 && run.error !== null)) return null;
  return claim.holds((name) => observed(run, name), params, environment);
}

/** True where the claim holds in every environment that was asked, false where in none, else it depends. */
export function claimAnswer(claim: Rule, params: Params, evidence: Evidence): Judgement | null {
  const asked = [...evidence.reports.keys()]
    .map((environment) => claimHolds(claim, params, evidence, environment))
    .filter((holds) => holds !== null);
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
