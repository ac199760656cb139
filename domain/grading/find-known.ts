import type { Prediction } from '#domain/lesson/prediction.ts';
import { judge } from './judge.ts';
import type { Question } from './question.ts';

/** The first of known predictions that this one is as good as, or null. */
export function findKnown<T extends { readonly prediction: Prediction }>(
  question: Question,
  prediction: Prediction,
  known: readonly T[],
): T | null {
  return known.find((each) => judge(question, prediction, each.prediction).kind === 'correct') ?? null;
}
