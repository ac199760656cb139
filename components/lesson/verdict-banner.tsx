import type { ReactElement, Ref } from 'react';

import type { Verdict, VerdictKind } from '#domain/grading/verdict.ts';

import styles from './verdict-banner.module.css';

const WORDS: Record<VerdictKind, { readonly sign: string; readonly headline: string }> = {
  correct: { sign: '✓', headline: 'Right.' },
  close: { sign: '≈', headline: 'Close.' },
  incorrect: { sign: '✗', headline: 'Not what Python does.' },
  errored: { sign: '!', headline: 'The program failed.' },
  inconclusive: { sign: '?', headline: 'Nothing could be decided.' },
  invalid: { sign: '!', headline: 'Not ready to be checked.' },
};

/** What is said instead of a program that the learner wrote. */
const OF_PROGRAMS: Partial<Record<VerdictKind, string>> = {
  close: 'Right answers, over budget.',
  incorrect: 'Not right yet.',
  errored: 'Your program failed.',
};

/** The verdict in one line. It takes the focus when it appears, so that a screen reader says it. */
export function VerdictBanner({
  verdict,
  isProgram = false,
  ref,
}: {
  verdict: Verdict;
  /** Whether it is about a program that the learner wrote. */
  isProgram?: boolean;
  ref?: Ref<HTMLHeadingElement>;
}): ReactElement {
  const { sign, headline } = WORDS[verdict.kind];
  return (
    <div className={styles.banner} data-verdict={verdict.kind}>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <div>
        <h4 className={styles.headline} ref={ref} tabIndex={-1}>
          {(isProgram && OF_PROGRAMS[verdict.kind]) || headline}
        </h4>
        {'reason' in verdict && <p className={styles.reason}>{verdict.reason}</p>}
      </div>
    </div>
  );
}
