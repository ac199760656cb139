import type { ReactElement } from 'react';

import type { Answer } from '#components/review-settings/use-asked.ts';

import styles from './reminders.module.css';

/** How what was asked for went. */
export function Reply({ answer }: { answer: Answer<string> }): ReactElement {
  return (
    <>
      <output className={styles.said}>{answer.done}</output>
      {answer.message && (
        <p className={styles.refusal} role="alert">
          {answer.message}
        </p>
      )}
    </>
  );
}
