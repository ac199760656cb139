import { useId, type ReactElement } from 'react';

import { environmentLabel } from '#domain/python/environment.ts';
import type { RunResult } from '#domain/python/run-result.ts';

import { howItEnded } from './how-it-ended.ts';
import { ProgramOutput } from './program-output.tsx';
import type { VersionRun } from './server-run.ts';
import styles from './server-output.module.css';

/** What one version did, while it goes on and when it is over. */
export function VersionColumn({ version }: { version: VersionRun }): ReactElement {
  const heading = useId();
  const label = environmentLabel(version.environment);
  const differs = version.state === 'ended' && version.differs;
  return (
    <section className={styles.version} aria-labelledby={heading} data-differs={differs || undefined}>
      <p id={heading} className={styles.name}>
        {label}
        {differs && <span className={styles.differs}>differs</span>}
      </p>
      <State version={version} label={label} />
    </section>
  );
}

function State({ version, label }: { version: VersionRun; label: string }): ReactElement {
  switch (version.state) {
    case 'waiting':
      return <p className={styles.end}>Waits for its turn.</p>;
    case 'running':
      return (
        <>
          <ProgramOutput program={label} stdout={version.stdout} stderr={version.stderr} />
          <p className={styles.end}>Running …</p>
        </>
      );
    case 'stopped':
      return (
        <>
          <ProgramOutput program={label} stdout={version.stdout} stderr={version.stderr} />
          <p className={styles.end}>Stopped before it ended.</p>
        </>
      );
    case 'ended':
      return <Ended result={version.result} label={label} />;
    case 'refused':
      return <p className={styles.trouble}>{version.message}</p>;
  }
}

function Ended({ result, label }: { result: RunResult; label: string }): ReactElement {
  const { stdout, stderr, truncated, status } = result;
  return (
    <>
      <ProgramOutput program={label} stdout={stdout} stderr={stderr} />
      {stdout === '' && stderr === '' && <p className={styles.silent}>It printed nothing.</p>}
      {truncated && <p className={styles.end}>Only the beginning of what it printed is shown.</p>}
      <p className={status === 'killed' ? styles.trouble : styles.end}>{howItEnded(result)}</p>
    </>
  );
}
