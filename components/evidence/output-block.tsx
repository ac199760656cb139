import type { ReactElement } from 'react';

import type { PythonError } from '#domain/python/report.ts';

import { EvidenceFigure } from './evidence-figure.tsx';
import styles from './output-block.module.css';

/** What a program printed, and how it failed if it did. */
export function OutputBlock({
  stdout,
  error,
}: {
  readonly stdout: string;
  readonly error: PythonError | null;
}): ReactElement {
  const printed = stdout.trimEnd();
  return (
    <EvidenceFigure title="What it printed">
      {printed === '' ? (
        <p className={styles.nothing}>Nothing.</p>
      ) : (
        <pre className={styles.output}>
          <samp>{printed}</samp>
        </pre>
      )}
      {error !== null && (
        <pre className={styles.error}>
          <samp>
            {error.traceback === '' ? `${error.type}: ${error.message}` : error.traceback.trimEnd()}
          </samp>
        </pre>
      )}
    </EvidenceFigure>
  );
}
