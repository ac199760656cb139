import { answerOf } from '#domain/grading/answer-of.ts';
import { retarget } from '#domain/grading/evidence.ts';
import { grade } from '#domain/grading/grade.ts';
import { gradeOrder, placesOf } from '#domain/grading/order.ts';
import { normaliseText } from '#domain/grading/output.ts';
import { GROWTH_CLASSES } from '#domain/complexity/growth-class.ts';
import { factRequest } from '#domain/lesson/fact-request.ts';
import { JUDGEMENTS, type Prediction } from '#domain/lesson/prediction.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import {
  BROWSER_ENVIRONMENT,
  RECORDED_ENVIRONMENTS,
  type EnvironmentId,
} from '#domain/python/environment.ts';
import { requestHash } from '../../scripts/facts/request-hash.ts';
import type { Case } from './lesson-on-disk.ts';

/**
 * What is wrong between an instance and its facts.
 * @param environments Where it has to be recorded, besides the one it asks about.
 */
export function answerProblems(instance: Case, environments = RECORDED_ENVIRONMENTS): string[] {
  const problems = [
    ...recordingProblems(instance, environments),
    ...choiceProblems(instance),
    ...orderProblems(instance),
  ];
  for (const environment of instance.facts.keys()) problems.push(...gradingProblems(instance, environment));
  const empty = grade(instance.exercise, instance.params, '', instance.evidence).verdict.kind;
  if (empty !== 'invalid') problems.push(`${instance.name}: an empty prediction is ${empty}, not invalid.`);
  return problems;
}

function recordingProblems(
  { exercise, params, name, target, facts }: Case,
  environments: readonly EnvironmentId[],
): string[] {
  const inBrowser = (exercise.needs ?? []).length === 0;
  const expected = environments.filter((environment) => inBrowser || environment !== BROWSER_ENVIRONMENT);
  const missing = [...new Set([...expected, target])].filter((environment) => !facts.has(environment));
  const request = requestHash(factRequest(exercise, params));
  const stale = [...facts].filter(([, fact]) => fact.request !== request).map(([environment]) => environment);
  return [
    ...(missing.length > 0
      ? [`${name}: no fact for ${missing.join(', ')}: run npm run facts -- record.`]
      : []),
    ...(stale.length > 0
      ? [
          `${name}: the program or what is watched changed since ${stale.join(', ')} was recorded: raise the revision if the question changed, and run npm run facts -- record.`,
        ]
      : []),
  ];
}

function gradingProblems(instance: Case, environment: EnvironmentId): string[] {
  const { exercise, params, name, target } = instance;
  const evidence = retarget(instance.evidence, environment);
  const answer = answerOf(exercise, params, evidence);
  if (answer === null) {
    // Elsewhere than in the target a program may fail, or a feature be missing.
    return environment === target
      ? [
          `${name}: its fact in ${environment} holds no answer${failure(instance)}. Compare observation, probes, from and count with the fact, or the choices with what it printed.`,
        ]
      : [];
  }
  const verdict = grade(exercise, params, answer, evidence).verdict;
  if (verdict.kind === 'inconclusive') {
    return environment === target
      ? [
          `${name}: its fact in ${environment} was recorded while other programs were running: record it again on an idle machine.`,
        ]
      : [];
  }
  const problems: string[] = [];
  if (verdict.kind !== 'correct') {
    const why = 'reason' in verdict ? ` (${verdict.reason})` : '';
    problems.push(
      `${name}: the answer of ${environment}, ${JSON.stringify(answer)}, is graded ${verdict.kind}${why}.`,
    );
  }
  const wrong = plainlyWrong(exercise, params, answer);
  const wrongVerdict = wrong === null ? null : grade(exercise, params, wrong, evidence).verdict.kind;
  if (wrongVerdict === 'correct' || wrongVerdict === 'invalid')
    problems.push(
      `${name}: ${JSON.stringify(wrong)} for ${JSON.stringify(answer)} is graded ${wrongVerdict}.`,
    );
  return problems;
}

function failure({ facts, target }: Case): string {
  const error = facts.get(target)?.error;
  return error ? ` (it failed with ${error.type}: ${error.message})` : '';
}

/** A prediction of the right shape that is wrong beyond doubt; null where there is none. */
function plainlyWrong(exercise: Exercise, params: Params, answer: Prediction): Prediction | null {
  if (exercise.kind === 'predict-order' && typeof answer === 'object') {
    const reversed = placesOf(answer, true);
    return gradeOrder(reversed, answer).kind === 'correct' ? null : reversed;
  }
  if (typeof answer === 'object') return answer.map((step) => step * 2 + 1000);
  if (typeof answer === 'number')
    return exercise.kind === 'predict-speedup' ? answer * 3 : Math.abs(answer) * 2 + 1000;
  if (exercise.kind === 'judge-claim') return JUDGEMENTS.find((judgement) => judgement !== answer) ?? null;
  if (exercise.kind === 'predict-complexity')
    return (answer === 'O(1)' ? GROWTH_CLASSES.at(-1) : GROWTH_CLASSES[0]) ?? null;
  const choices = 'choices' in exercise ? exercise.choices?.(params) : undefined;
  return choices === undefined ? `${answer} and more` : (choices.find((choice) => choice !== answer) ?? null);
}

function choiceProblems({ exercise, params, name, evidence }: Case): string[] {
  if (exercise.kind !== 'predict-output' || exercise.choices === undefined || exercise.numeric !== undefined)
    return [];
  const choices = exercise.choices(params).map(normaliseText);
  const problems: string[] = [];
  if (choices.length < 2) problems.push(`${name}: give at least two choices.`);
  if (new Set(choices).size < choices.length)
    problems.push(`${name}: two choices are the same after normalising.`);
  const answer = answerOf(exercise, params, evidence);
  const times = choices.filter(
    (choice) => choice === answer || normaliseText(String(answer)) === choice,
  ).length;
  if (answer !== null && times !== 1)
    problems.push(`${name}: the choices hold the answer ${times} times, not once.`);
  return problems;
}

function orderProblems({ exercise, params, name, evidence }: Case): string[] {
  if (exercise.kind !== 'predict-order') return [];
  const things = exercise.things(params);
  const problems: string[] = [];
  if (things.length < 3 || things.length > 6)
    problems.push(`${name}: give three to six things to put in order.`);
  if (new Set(things).size < things.length) problems.push(`${name}: two things read the same.`);
  const answer = answerOf(exercise, params, evidence);
  if (!Array.isArray(answer)) return problems;
  const asListed = things.map((_, index) => index + 1);
  if (gradeOrder(asListed, answer).kind === 'correct')
    problems.push(`${name}: the things are listed in the order that is asked for: list them in another.`);
  return problems;
}
