import 'server-only';

import { grade, type Graded } from '#domain/grading/grade.ts';
import { parsePrediction } from '#domain/grading/parse-prediction.ts';
import { revealOf } from '#domain/grading/reveal.ts';
import { showAnswer } from '#domain/grading/show-answer.ts';
import { closenessOf, type Verdict } from '#domain/grading/verdict.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import type { CodeOutcome, LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { inputOf } from '#domain/lesson/to-item.ts';
import type { WriteCode } from '#domain/lesson/write-code.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { ratingFor } from '#domain/scheduling/rating.ts';
import { showDiagnosis, tell, type Told } from '#server/content/answer-key.ts';
import { findExercise, findParams } from '#server/content/lessons.ts';
import { evidenceOf, type GatheredEvidence } from '#server/content/witnesses.ts';
import { AppError } from '#server/errors.ts';

import { checkCode, notJudgedAgain } from './check-code.ts';
import { gatherEvidence } from './gather-evidence.ts';
import type { EvidenceOptions } from './gather-evidence.ts';

/** How to check. */
export interface CheckOptions extends EvidenceOptions {
  /** What the learner usually needs for this kind of exercise (ms); null or absent while unknown. */
  readonly usualMs?: number | null;
}

/** A graded prediction: what the learner is shown, and what is kept of it. */
export interface CheckedPrediction {
  readonly outcome: Omit<Outcome, 'card' | 'ticket'>;
  /** From 0 to 1. */
  readonly closeness: number;
  /** Where it was graded. */
  readonly environment: EnvironmentId;
}

/**
 * Grades a locked prediction from this server's own runs and facts, never from what a browser reports.
 * @throws AppError when the exercise is unknown or has changed since the page was opened.
 */
export async function checkPrediction(
  locked: LockedPrediction,
  { usualMs = null, ...options }: CheckOptions = {},
): Promise<CheckedPrediction> {
  const placed = findExercise(locked.exercise);
  const params = placed && findParams(placed.exercise, locked.instance);
  if (!placed || !params) {
    throw new AppError(
      'unknown-exercise',
      'This exercise no longer exists. Reload the page to see the lesson as it is now.',
      404,
    );
  }
  const { exercise, lesson } = placed;
  if (exercise.revision !== locked.revision) {
    throw new AppError(
      'exercise-changed',
      'This exercise has changed since you opened the page. Reload it and predict again.',
      409,
    );
  }
  const gathered = await gatherEvidence(exercise, params, lesson.meta.slug, options);
  const graded =
    exercise.kind === 'write-code'
      ? await gradeWritten(exercise, params, locked.prediction, gathered, options)
      : { ...grade(exercise, params, locked.prediction, evidenceOf(gathered)), code: null };
  return outcomeOf(exercise, params, { ...locked, usualMs }, gathered, graded);
}

/** A verdict with everything that it was made from. */
type GradedWithCode = Graded & { readonly code: CodeOutcome | null };

const NOTHING_TOLD: Omit<Told, 'onServer'> = { explanationHtml: '', evidence: [], report: null };

/** Nothing is told of a program that was not judged: it may be handed in again. */
async function gradeWritten(
  exercise: WriteCode,
  params: Params,
  prediction: Prediction,
  { target }: GatheredEvidence,
  { owner = '', signal, onEvent, byFacts = false }: CheckOptions,
): Promise<GradedWithCode> {
  const parsed = parsePrediction(inputOf(exercise, params), prediction);
  if ('invalid' in parsed) {
    return {
      verdict: { kind: 'invalid', reason: parsed.invalid },
      answer: null,
      diagnosis: null,
      code: null,
    };
  }
  const source = String(parsed.prediction);
  const { verdict, code, mistake } = byFacts
    ? notJudgedAgain(target)
    : await checkCode(exercise, params, source, target, { owner, signal, onEvent });
  return {
    verdict,
    code,
    answer: isDecided(verdict) ? exercise.reference(params) : null,
    diagnosis: mistake,
  };
}

function isDecided({ kind }: Verdict): boolean {
  return kind === 'correct' || kind === 'close' || kind === 'incorrect';
}

function outcomeOf(
  exercise: Exercise,
  params: Params,
  locked: LockedPrediction & { readonly usualMs: number | null },
  gathered: GatheredEvidence,
  { verdict, answer, diagnosis, code }: GradedWithCode,
): CheckedPrediction {
  const { target, witnesses, here } = gathered;
  const isWritten = exercise.kind === 'write-code';
  const isTold = !isWritten || isDecided(verdict);
  const told = isTold ? tell(exercise, params, gathered) : { ...NOTHING_TOLD, onServer: here };
  const reveal = isTold ? revealOf(exercise, params, evidenceOf(gathered)) : null;
  const rating = ratingFor({
    verdict,
    confidence: locked.confidence,
    hintsUsed: locked.hintsUsed,
    elapsedMs: locked.elapsedMs,
    usualMs: locked.usualMs,
  });
  return {
    closeness: closenessOf(verdict),
    environment: code?.ranOn ?? target,
    outcome: {
      verdict,
      rating,
      answer: answer === null ? null : showAnswer(exercise, params, answer),
      diagnosis: diagnosis && reveal ? showDiagnosis(diagnosis, reveal) : null,
      ...told,
      report: isWritten ? null : told.report,
      code,
      gradedBy: isWritten ? 'run' : (witnesses.get(target)?.from ?? 'fact'),
    },
  };
}
