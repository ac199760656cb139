import type { Exercise, Params, Reveal } from '#domain/lesson/exercise.ts';
import { recordedAs } from '#domain/lesson/fact.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { observed, type Json } from '#domain/python/report.ts';
import { answerOf } from './answer-of.ts';
import { claimHolds } from './claim.ts';
import { retarget, type Evidence } from './evidence.ts';

/**
 * What an author's explanation and mistakes are told about an instance. Null while its answer is unknown.
 *
 * `value()` without a name is the exercise's own answer there. For a claim, `value(undefined, environment)` is whether it
 * holds in that environment; for what lies behind a change, what the exercise that changes has as its answer there.
 */
export function revealOf(exercise: Exercise, params: Params, evidence: Evidence): Reveal | null {
  const answer = answerOf(exercise, params, evidence);
  if (answer === null) return null;

  function ownAnswer(environment: EnvironmentId | undefined): Json | undefined {
    if (environment === undefined) return answer ?? undefined;
    if (exercise.kind === 'judge-claim')
      return claimHolds(exercise, params, evidence, environment) ?? undefined;
    const source = recordedAs(exercise, params);
    return answerOf(source.exercise, source.params, retarget(evidence, environment)) ?? undefined;
  }

  return {
    params,
    target: evidence.target,
    answer,
    value(name, environment) {
      if (name === undefined) return ownAnswer(environment);
      const run = evidence.reports.get(environment ?? evidence.target);
      return run === undefined ? undefined : observed(run, name);
    },
  };
}
