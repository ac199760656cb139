import 'server-only';

import { micromark } from 'micromark';

import type { Diagnosis } from '#domain/grading/diagnose.ts';
import { answerOf } from '#domain/grading/answer-of.ts';
import { grade, type Graded } from '#domain/grading/grade.ts';
import { parsePrediction } from '#domain/grading/parse-prediction.ts';
import { revealOf } from '#domain/grading/reveal.ts';
import { claimHolds } from '#domain/grading/claim.ts';
import { showAnswer } from '#domain/grading/show-answer.ts';
import type { Evidence } from '#domain/grading/evidence.ts';
import type { Verdict } from '#domain/grading/verdict.ts';
import type { Exercise, Params, Reveal } from '#domain/lesson/exercise.ts';
import type { CodeOutcome, EvidenceRow, LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import { recordedAs } from '#domain/lesson/fact.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { inputOf } from '#domain/lesson/to-item.ts';
import { BUDGETS, showNeed, type WriteCode } from '#domain/lesson/write-code.ts';
import { observed } from '#domain/python/report.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { ratingFor } from '#domain/scheduling/rating.ts';
import { findExercise, findParams } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';

import { checkCode, notJudgedAgain } from './check-code.ts';
import { gatherEvidence } from './gather-evidence.ts';
import type { EvidenceOptions, GatheredEvidence, Witness } from './gather-evidence.ts';

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

/** Nothing is told of a program that was not judged: it may be handed in again. */
async function gradeWritten(
  exercise: WriteCode,
  params: Params,
  prediction: Prediction,
  { target }: GatheredEvidence,
  { owner = '', signal, onEvent, remeasure = true }: CheckOptions,
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
  const { verdict, code, mistake } = remeasure
    ? await checkCode(exercise, params, source, target, { owner, signal, onEvent })
    : notJudgedAgain(target);
  return {
    verdict,
    code,
    answer: isDecided(verdict) ? exercise.reference(params) : null,
    diagnosis: mistake,
  };
}

function evidenceOf({ target, witnesses }: GatheredEvidence): Evidence {
  return { target, reports: new Map([...witnesses].map(([id, { report }]) => [id, report])) };
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
  const { target, witnesses } = gathered;
  const isWritten = exercise.kind === 'write-code';
  const reveal = isWritten && !isDecided(verdict) ? null : revealOf(exercise, params, evidenceOf(gathered));
  const rating = ratingFor({
    verdict,
    confidence: locked.confidence,
    hintsUsed: locked.hintsUsed,
    elapsedMs: locked.elapsedMs,
    usualMs: locked.usualMs,
  });
  const witness = witnesses.get(target);
  return {
    closeness: closenessOf(verdict),
    environment: code?.ranOn ?? target,
    outcome: {
      verdict,
      rating,
      answer: answer === null ? null : showAnswer(exercise, params, answer),
      explanationHtml: reveal ? micromark(exercise.explain(reveal)) : '',
      diagnosis: diagnosis && reveal ? showDiagnosis(diagnosis, reveal) : null,
      evidence: reveal || !isWritten ? evidenceRows(recordedAs(exercise, params), gathered) : [],
      report:
        witness && !isWritten
          ? {
              stdout: witness.report.stdout,
              error: witness.report.error,
              observations: witness.report.observations,
            }
          : null,
      code,
      gradedBy: isWritten ? 'run' : (witness?.from ?? 'fact'),
      onServer: gathered.here,
    },
  };
}

function closenessOf(verdict: Verdict): number {
  if (verdict.kind === 'correct') return 1;
  return verdict.kind === 'close' || verdict.kind === 'incorrect' ? verdict.closeness : 0;
}

function showDiagnosis(found: Diagnosis, reveal: Reveal): Outcome['diagnosis'] {
  if ('environment' in found) {
    const label = environmentLabel(found.environment);
    return {
      idea: `Right for ${label}`,
      html: micromark(
        `That is what **${label}** gives. The question is about **${environmentLabel(reveal.target)}**: the same program, another interpreter, another number.`,
      ),
      probe: null,
    };
  }
  return {
    idea: found.idea,
    html: micromark(found.says(reveal)),
    probe: found.probe?.(reveal.params) ?? null,
  };
}

/** One row per environment, the target first; below it what was recorded there, where the run was disturbed. */
function evidenceRows(
  { exercise, params }: ReturnType<typeof recordedAs>,
  { target, witnesses, reference }: GatheredEvidence,
): EvidenceRow[] {
  const answerOfWitness = (environment: EnvironmentId, { report }: Witness): Prediction | null => {
    const alone = { target: environment, reports: new Map([[environment, report]]) };
    if (exercise.kind !== 'judge-claim') return answerOf(exercise, params, alone);
    const holds = claimHolds(exercise, params, alone, environment);
    return holds === null ? null : String(holds);
  };
  const isWritten = exercise.kind === 'write-code';
  const decides = witnesses.get(target);
  const inTarget = JSON.stringify(decides ? answerOfWitness(target, decides) : null);
  const rowOf = (id: EnvironmentId, witness: Witness): EvidenceRow | null => {
    const answer = answerOfWitness(id, witness);
    if (answer === null) return null;
    return {
      environment: id,
      version: witness.environment.version,
      from: witness.from,
      recordedOn: witness.recordedOn,
      value:
        exercise.kind === 'judge-claim'
          ? showHolding(answer, witness)
          : isWritten
            ? showNeeds(witness)
            : showAnswer(exercise, params, answer),
      matches: exercise.kind === 'predict-speedup' || isWritten ? null : JSON.stringify(answer) === inTarget,
    };
  };
  const all = [...witnesses, ...(reference ? [[target, reference] as const] : [])];
  const rows = all.map(([id, witness]) => rowOf(id, witness)).filter((row) => row !== null);
  return rows.toSorted(
    (a, b) =>
      Number(b.environment === target) - Number(a.environment === target) ||
      Number(b.from === 'run') - Number(a.from === 'run'),
  );
}

/** Longer prints are shown below, not in the table. */
const SHORT_PRINT = 16;

/** Whether a claim holds in one environment, with what its program printed there when that is short. */
function showHolding(answer: Prediction, { report }: Witness): string {
  const holds = answer === 'true' ? 'holds' : 'does not hold';
  const printed = report.stdout.trim();
  return printed.length > SHORT_PRINT || printed === '' || printed.includes('\n')
    ? holds
    : `${holds} (${printed})`;
}

/** What the reference solution needs in one environment; a dash where nothing is limited. */
function showNeeds({ report }: Witness): string {
  const needs = BUDGETS.flatMap((name) => {
    const needed = observed(report, name);
    return typeof needed === 'number' ? [showNeed(name, needed)] : [];
  });
  return needs.join(', ') || '–';
}
