import { micromark } from 'micromark';

import { answerOf } from '#domain/grading/answer-of.ts';
import { grade } from '#domain/grading/grade.ts';
import { judge } from '#domain/grading/judge.ts';
import { questionOf } from '#domain/grading/question.ts';
import { revealOf } from '#domain/grading/reveal.ts';
import type { Exercise, Mistake } from '#domain/lesson/exercise.ts';
import type { Case } from './lesson-on-disk.ts';

/** What is wrong with an exercise's known mistakes and explanation, over all its instances. */
export function explanationProblems(exercise: Exercise, cases: readonly Case[]): string[] {
  const problems = cases.flatMap(renderingProblems);
  // Without facts there is nothing to be wrong about: that is reported elsewhere, once.
  if (cases.every(({ exercise, params, evidence }) => answerOf(exercise, params, evidence) === null))
    return problems;
  for (const mistake of exercise.mistakes) {
    const found = cases.map((instance) => tryMistake(mistake, instance));
    problems.push(...found.flatMap((result) => result.problems));
    if (!found.some((result) => result.given))
      problems.push(
        `${exercise.id}: nobody is ever told "${mistake.idea}": in every instance it predicts nothing, the right answer, or what an earlier mistake predicts.`,
      );
  }
  return problems;
}

/** Whether someone who predicts what the idea predicts is told so, and what is wrong otherwise. */
function tryMistake(mistake: Mistake, instance: Case): { given: boolean; problems: string[] } {
  const { exercise, params, name, evidence } = instance;
  const reveal = revealOf(exercise, params, evidence);
  const predicted = reveal && mistake.predicts(reveal);
  if (reveal === null || predicted === null) return { given: false, problems: [] };
  const { verdict, diagnosis } = grade(exercise, params, predicted, evidence);
  // A disturbed measurement is reported with the answers.
  if (verdict.kind === 'inconclusive') return { given: true, problems: [] };
  if (verdict.kind === 'correct') return { given: false, problems: [] };
  if (verdict.kind === 'invalid')
    return {
      given: false,
      problems: [
        `${name}: "${mistake.idea}" predicts ${JSON.stringify(predicted)}, which nobody can answer: ${verdict.reason}`,
      ],
    };
  if (diagnosis === mistake)
    return { given: true, problems: brokenText(name, `says of "${mistake.idea}"`, mistake.says(reveal)) };
  const known: readonly Mistake[] = exercise.mistakes;
  const earlier = known.slice(0, known.indexOf(mistake)).some((other) => {
    const theirs = other.predicts(reveal);
    return theirs !== null && judge(questionOf(exercise, params), predicted, theirs).kind === 'correct';
  });
  return {
    given: false,
    problems: earlier ? [] : [`${name}: ${JSON.stringify(predicted)} is not diagnosed as "${mistake.idea}".`],
  };
}

function renderingProblems({ exercise, params, name, evidence }: Case): string[] {
  const reveal = revealOf(exercise, params, evidence);
  const texts: [string, string][] = [
    ['title', exercise.title],
    ['prompt', exercise.prompt(params)],
    ...exercise.hints(params).map((hint): [string, string] => ['hint', hint]),
  ];
  if (exercise.kind === 'judge-claim') texts.push(['statement', exercise.statement(params)]);
  if (reveal !== null) texts.push(['explain', exercise.explain(reveal)]);
  return texts.flatMap(([part, text]) => brokenText(name, part, text));
}

function brokenText(name: string, part: string, markdown: string): string[] {
  const shown = micromark(markdown).replaceAll(/<[^>]*>/g, ' ');
  const broken = /\bundefined\b|\bNaN\b|\[object Object\]/.exec(shown)?.[0];
  if (broken !== undefined)
    return [
      `${name}: ${part} shows "${broken}": a value has no fact there. It reads: ${shown.trim().slice(0, 200)}`,
    ];
  return shown.trim() === '' ? [`${name}: ${part} is empty.`] : [];
}
