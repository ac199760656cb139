import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';

import { standing, type ServerRun } from './server-run.ts';
import styles from './server-output.module.css';
import { VersionColumn } from './version-column.tsx';

/**
 * What a run on the server shows while it goes on and when it is over: where it stands, and the versions side by side.
 * What they print is not announced as it comes; where they stand is.
 */
export function ServerOutput({
  run,
  onBrowser,
}: {
  run: ServerRun;
  /** Runs the program in this browser instead. */
  onBrowser: () => void;
}): ReactElement {
  const versions = run.kind === 'none' ? [] : run.versions;
  const isRefused = run.kind === 'trouble' || versions.some(({ state }) => state === 'refused');
  return (
    <div className={styles.output}>
      <output className={styles.standing} data-trouble={run.kind === 'trouble' || undefined}>
        {standing(run)}
      </output>
      {isRefused && run.kind !== 'running' && (
        <p className={styles.offer}>
          <Button variant="secondary" onClick={onBrowser}>
            Run in this browser
          </Button>
        </p>
      )}
      {versions.length > 0 && (
        <div className={styles.versions}>
          {versions.map((version) => (
            <VersionColumn key={version.environment} version={version} />
          ))}
        </div>
      )}
    </div>
  );
}
