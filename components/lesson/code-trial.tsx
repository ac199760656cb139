import type { ReactElement } from 'react';

import { isSameAnswer } from '#domain/grading/written-code.ts';
import { observed, type Report } from '#domain/python/report.ts';
import type { TriedAnswer } from '#domain/python/run-result.ts';

import { CodeAnswers } from './code-answers.tsx';
import styles from './code-input.module.css';
import { CodeLimits } from './code-limits.tsx';
import type { Trial } from './use-code-trial.ts';

/** The examples and the budget, and what the learner's program makes of them in this browser. */
export function CodeTrial({ brief, run }: Omit<Trial, 'start'>): ReactElement | null {
  if (brief === null || brief.examples.length === 0) return null;
  const report = run.phase === 'done' ? run.report : null;
  const given =
    (report && (observed(report, 'examples') as unknown as readonly TriedAnswer[] | undefined)) ?? [];
  const answers = brief.examples.map(({ probe, expected }, place) => {
    const answer = given[place] ?? null;
    return { probe, expected, given: answer, isRight: answer && isSameAnswer(answer, expected) };
  });
  const limits = brief.limits.map((limit) => {
    const yours = report ? observed(report, limit.name) : undefined;
    return { ...limit, yours: typeof yours === 'number' ? yours : null, measured: given.length > 0 };
  });
  return (
    <div className={styles.trial} aria-live="polite">
      {run.phase === 'running' && (
        <p className={styles.note}>{run.message || 'Trying it in this browser.'}</p>
      )}
      {run.phase === 'failed' && <p className={styles.note}>{run.message}</p>}
      {report && given.length === 0 && <pre className={styles.error}>{whyNothing(report)}</pre>}
      <CodeAnswers caption="Examples" answers={answers} />
      <CodeLimits limits={limits} where="in this browser’s Python; the grade is measured on the server" />
    </div>
  );
}

function whyNothing({ status, reason, error }: Report): string {
  if (error !== null) return error.traceback.trimEnd();
  if (reason === 'wall-timeout') return 'It took too long, and was stopped.';
  if (reason === 'memory') return 'It took more memory than the browser gives.';
  return `It was ${status}${reason ? `: ${reason}` : ''}.`;
}
