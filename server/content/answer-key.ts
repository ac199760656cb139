import 'server-only';

import { micromark } from 'micromark';

import { listKnownWrong, type Diagnosis } from '#domain/grading/diagnose.ts';
import { drawnOf } from '#domain/grading/drawn.ts';
import { grade } from '#domain/grading/grade.ts';
import { questionOf } from '#domain/grading/question.ts';
import { revealOf } from '#domain/grading/reveal.ts';
import { showAnswer } from '#domain/grading/show-answer.ts';
import type { Exercise, Params, Reveal } from '#domain/lesson/exercise.ts';
import type { Outcome } from '#domain/lesson/outcome.ts';
import type { AnswerKey, KnownDiagnosis } from '#domain/lesson/pack.ts';
import { environmentLabel } from '#domain/python/environment.ts';

import { evidenceRows } from './evidence-rows.ts';
import { evidenceOf, type GatheredEvidence } from './witnesses.ts';

/** What is told of an instance once its prediction is locked, whatever was predicted. */
export type Told = Pick<Outcome, 'explanationHtml' | 'evidence' | 'report' | 'onServer'>;

/** Renders what is told of an instance. */
export function tell(exercise: Exercise, params: Params, gathered: GatheredEvidence): Told {
  const reveal = revealOf(exercise, params, evidenceOf(gathered));
  const decides = gathered.witnesses.get(gathered.target)?.report;
  const check = exercise.check(params, exercise.code(params));
  return {
    explanationHtml: reveal ? micromark(exercise.explain(reveal)) : '',
    evidence: evidenceRows(exercise, params, gathered),
    report: decides ? drawnOf({ ...questionOf(exercise, params), check }, decides) : null,
    onServer: gathered.here,
  };
}

/** Renders what a wrong prediction suggests. */
export function showDiagnosis(found: Diagnosis, reveal: Reveal): KnownDiagnosis['shown'] {
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

/**
 * Everything that grading an instance by this evidence can come to. Null where it decides nothing: nothing was recorded, the
 * program failed, or the measurement was disturbed.
 */
export function answerKey(exercise: Exercise, params: Params, gathered: GatheredEvidence): AnswerKey | null {
  const evidence = evidenceOf(gathered);
  const reveal = revealOf(exercise, params, evidence);
  if (reveal === null || grade(exercise, params, reveal.answer, evidence).verdict.kind !== 'correct')
    return null;
  return {
    answer: reveal.answer,
    shown: showAnswer(exercise, params, reveal.answer),
    ...tell(exercise, params, gathered),
    environment: gathered.target,
    diagnoses: listKnownWrong(exercise, reveal, evidence).map(({ prediction, diagnosis }) => ({
      prediction,
      shown: showDiagnosis(diagnosis, reveal),
    })),
  };
}
