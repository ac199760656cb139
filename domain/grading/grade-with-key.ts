import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { AnswerKey, Pack } from '#domain/lesson/pack.ts';
import { ratingFor } from '#domain/scheduling/rating.ts';

import { findKnown } from './find-known.ts';
import { judge } from './judge.ts';
import { parsePrediction } from './parse-prediction.ts';
import type { Question } from './question.ts';
import type { Verdict } from './verdict.ts';

/**
 * What becomes of a prediction by its pack alone: the same, to the letter, as the server makes of it by the recorded facts.
 * @param usualMs What the learner usually needs for this kind of exercise (ms); null while unknown.
 * @returns null where the pack has no key: only the server can tell.
 */
export function outcomeWithKey(
  { item, key }: Pick<Pack, 'key'> & { readonly item: Question },
  locked: Pick<LockedPrediction, 'prediction' | 'confidence' | 'hintsUsed' | 'elapsedMs'>,
  usualMs: number | null,
): Omit<Outcome, 'ticket' | 'card'> | null {
  if (key === null) return null;
  const { verdict, ...told } = gradeWithKey(item, key, locked);
  const { confidence, hintsUsed, elapsedMs } = locked;
  return {
    verdict,
    rating: ratingFor({ verdict, confidence, hintsUsed, elapsedMs, usualMs }),
    ...told,
    explanationHtml: key.explanationHtml,
    evidence: key.evidence,
    report: key.report,
    code: null,
    gradedBy: 'fact',
    onServer: key.onServer,
  };
}

function gradeWithKey(
  question: Question,
  key: AnswerKey,
  { prediction: raw }: Pick<LockedPrediction, 'prediction'>,
): { verdict: Verdict } & Pick<Outcome, 'answer' | 'diagnosis'> {
  const parsed = parsePrediction(question.input, raw);
  if ('invalid' in parsed)
    return { verdict: { kind: 'invalid', reason: parsed.invalid }, answer: null, diagnosis: null };
  const { prediction } = parsed;
  const verdict = judge(question, prediction, key.answer);
  const known = verdict.kind === 'correct' ? null : findKnown(question, prediction, key.diagnoses);
  return { verdict, answer: key.shown, diagnosis: known?.shown ?? null };
}
