import type { ReactElement } from 'react';

import { Scrollable } from '#components/run/scrollable.tsx';
import type { CodeOutcome } from '#domain/lesson/outcome.ts';
import { environmentLabel } from '#domain/python/environment.ts';

import { CodeAnswers } from './code-answers.tsx';
import styles from './code-input.module.css';
import { CodeLimits } from './code-limits.tsx';

/** What a program that was handed in did: its answers, its needs, why it was stopped; and the reference beside it. */
export function CodeOutcomeView({
  code,
  reference,
}: {
  readonly code: CodeOutcome | null;
  /** Null where nothing was decided. */
  readonly reference: string | null;
}): ReactElement {
  return (
    <div className={styles.trial}>
      {code && (
        <>
          {code.stopped && <p>{code.stopped}</p>}
          {code.stderr !== '' && <pre className={styles.error}>{code.stderr.trimEnd()}</pre>}
          {code.answers.length > 0 && (
            <CodeAnswers
              caption={`What it was asked on ${environmentLabel(code.ranOn)}`}
              answers={code.answers}
            />
          )}
          <CodeLimits
            limits={code.limits.map((limit) => ({ ...limit, measured: true }))}
            where={`on ${environmentLabel(code.ranOn)}`}
          />
        </>
      )}
      {reference !== null && (
        <details>
          <summary>One way to write it</summary>
          <Scrollable className={styles.code} label="The reference solution" text={reference} />
        </details>
      )}
    </div>
  );
}
