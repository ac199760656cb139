import type { ReactElement } from 'react';

import styles from './code-runner.module.css';
import { Scrollable } from './scrollable.tsx';
import { writtenOut } from './written-out.ts';

/** What a program printed, as text and nothing else. `program` names it: `the program`, `CPython 3.13, 64-bit`. */
export function ProgramOutput({
  program,
  stdout,
  stderr,
}: {
  program: string;
  stdout: string;
  stderr: string;
}): ReactElement {
  return (
    <>
      {stdout !== '' && (
        <Scrollable className={styles.stdout} label={`What ${program} printed`} text={writtenOut(stdout)} />
      )}
      {stderr !== '' && (
        <>
          <p className={styles.streamName}>Standard error</p>
          <Scrollable
            className={styles.stderr}
            label={`Standard error of ${program}`}
            text={writtenOut(stderr)}
          />
        </>
      )}
    </>
  );
}
