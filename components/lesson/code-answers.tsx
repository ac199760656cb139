import type { ReactElement } from 'react';

import { showProbeAnswer } from '#domain/grading/written-code.ts';
import type { ProbeAnswer, TriedAnswer } from '#domain/python/run-result.ts';

import styles from './code-answers.module.css';

/** One expression, the value that is right, and the one that the learner's program gave. */
export interface ShownAnswer {
  readonly probe: string;
  readonly expected: ProbeAnswer;
  /** Null while nothing was run, or where it gave nothing. */
  readonly given: TriedAnswer | null;
  /** Null while nothing was run. */
  readonly isRight: boolean | null;
}

/** What a program was asked, what it gave, and what it should give. */
export function CodeAnswers({
  caption,
  answers,
}: {
  readonly caption: string;
  readonly answers: readonly ShownAnswer[];
}): ReactElement {
  return (
    <div className={styles.frame}>
      <p className={styles.caption}>{caption}</p>
      <ul className={styles.list}>
        {answers.map((answer, place) => (
          // The places never move, and two probes may be the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place} className={styles.answer} data-right={answer.isRight ?? undefined}>
            <span className={styles.sign}>
              {answer.isRight === null ? '' : answer.isRight ? '✓' : '✗'}
              <span className="visually-hidden">{answer.isRight === false ? 'wrong: ' : ''}</span>
            </span>
            <Told {...answer} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Told({ probe, expected, given, isRight }: ShownAnswer): ReactElement {
  const right = showProbeAnswer(expected);
  if (isRight !== false) {
    return (
      <p>
        <code>{probe}</code> {isRight ? 'gave' : 'should give'} <code>{right}</code>
      </p>
    );
  }
  return (
    <div>
      <p>
        <code>{probe}</code> gave{' '}
        <code className={styles.given}>{given ? showProbeAnswer(given) : 'nothing'}</code>, should give{' '}
        <code>{right}</code>
      </p>
      {given?.traceback && <pre className={styles.traceback}>{given.traceback.trimEnd()}</pre>}
    </div>
  );
}
