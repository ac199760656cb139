import { answerOf } from '#domain/grading/answer-of.ts';
import { judge } from '#domain/grading/judge.ts';
import { questionOf } from '#domain/grading/question.ts';
import { revealOf } from '#domain/grading/reveal.ts';
import type { Reveal } from '#domain/lesson/exercise.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';

import { casesOf, loadLesson } from '../../lessons/lesson-on-disk.ts';
import type { Case } from '../../lessons/lesson-on-disk.ts';

/** One case of one exercise, with its answer. */
export interface Answered extends Case {
  readonly answer: Prediction;
  readonly reveal: Reveal;
}

/** Every case of a lesson whose answer was recorded, in the author's order. */
export async function answersOf(lesson: string): Promise<readonly Answered[]> {
  return casesOf(await loadLesson(`lessons/${lesson}`)).flatMap((each) => {
    const { exercise, params, evidence } = each;
    const answer = answerOf(exercise, params, evidence);
    const reveal = revealOf(exercise, params, evidence);
    return answer === null || !reveal ? [] : [{ ...each, answer, reveal }];
  });
}

/** A number that a known wrong idea predicts for a question of this lesson's text, where a program refutes the idea. */
export async function knownMistake(
  lesson: string,
): Promise<{ readonly exercise: string; readonly prediction: number; readonly idea: string }> {
  const asked = new Set<string>();
  for (const { exercise, params, answer, reveal } of await answersOf(lesson)) {
    if (asked.has(exercise.id)) continue;
    asked.add(exercise.id);
    for (const mistake of exercise.mistakes) {
      const prediction = mistake.predicts(reveal);
      if (typeof prediction !== 'number' || !mistake.probe?.(params)) continue;
      if (judge(questionOf(exercise, params), prediction, answer).kind === 'correct') continue;
      return { exercise: exercise.id, prediction, idea: mistake.idea };
    }
  }
  throw new Error(`no number in ${lesson} has a known wrong idea with a probe`);
}
