import type { ReactElement } from 'react';

import type { PythonState } from '#browser/python/state.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';

import styles from './code-runner.module.css';
import { ProgramOutput } from './program-output.tsx';
import type { CodeRun } from './use-code-run.ts';

/** Why a run was cut short, as a sentence. */
function cutShort(reason: string | undefined, seconds: number): string {
  switch (reason) {
    case 'wall-timeout':
      return `Stopped after ${seconds} s. Your text is kept: change it and run it again.`;
    case 'memory':
      return 'Python ran out of memory and was started anew. Your text is kept.';
    case 'output-limit':
      return 'Stopped: the program printed more than 64 KB. Print less to see all of it.';
    default:
      return 'The program broke the interpreter itself, for example by recursion without end. Python was started anew and your text is kept.';
  }
}

function Finished({ report, seconds }: { report: Report; seconds: number }): ReactElement {
  const { error } = report;
  const silent = report.status === 'ok' && report.stdout === '';
  return (
    <>
      <ProgramOutput
        program="the program"
        stdout={report.stdout}
        stderr={error ? error.traceback || `${error.type}: ${error.message}` : ''}
      />
      {silent && <p className={styles.note}>The program printed nothing.</p>}
      {report.status === 'killed' && <p className={styles.cutShort}>{cutShort(report.reason, seconds)}</p>}
      <p className={styles.environment}>Ran in your browser: {environmentLabel(report.environment.id)}</p>
    </>
  );
}

/** What a run shows while it goes on and when it is over. `seconds` is how long it might take at most. */
export function RunOutput({
  run,
  python,
  seconds,
}: {
  run: CodeRun;
  python: PythonState;
  seconds: number;
}): ReactElement {
  return (
    <div aria-live="polite" className={styles.output}>
      {run.kind === 'running' && (
        <p className={styles.note}>
          {python.message}
          {python.phase === 'downloading' && (
            <progress className={styles.progress} value={python.progress} aria-label="Fetching Python" />
          )}
        </p>
      )}
      {run.kind === 'failed' && <p className={styles.cutShort}>{run.message}</p>}
      {run.kind === 'done' && <Finished report={run.report} seconds={seconds} />}
    </div>
  );
}
