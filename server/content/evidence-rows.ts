import 'server-only';

import { answerOf } from '#domain/grading/answer-of.ts';
import { claimHolds } from '#domain/grading/claim.ts';
import { showAnswer } from '#domain/grading/show-answer.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import { recordedAs } from '#domain/lesson/fact.ts';
import type { EvidenceRow } from '#domain/lesson/outcome.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { BUDGETS, showNeed } from '#domain/lesson/write-code.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { observed } from '#domain/python/report.ts';

import type { GatheredEvidence, Witness } from './witnesses.ts';

/** One row per environment, the target first; below it what was recorded there, where the run was disturbed. */
export function evidenceRows(
  asked: Exercise,
  instance: Params,
  { target, witnesses, reference }: GatheredEvidence,
): EvidenceRow[] {
  const { exercise, params } = recordedAs(asked, instance);
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
