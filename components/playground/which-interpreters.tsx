import type { ReactElement } from 'react';

import { BROWSER_ENVIRONMENT, environmentLabel, type EnvironmentId } from '#domain/python/environment.ts';

import styles from './playground.module.css';

/** Asks which interpreters are to run the program: the browser's own, and those of the server. */
export function WhichInterpreters({
  environments,
  chosen,
  onChosen,
  inBrowser,
  onInBrowser,
  isRunning,
}: {
  /** The server's interpreters, and those of them that are ticked. */
  environments: readonly EnvironmentId[];
  chosen: readonly EnvironmentId[];
  onChosen: (chosen: readonly EnvironmentId[]) => void;
  inBrowser: boolean;
  onInBrowser: (inBrowser: boolean) => void;
  isRunning: boolean;
}): ReactElement {
  return (
    <fieldset className={styles.interpreters} disabled={isRunning}>
      <legend>Run it on</legend>
      <label className={styles.option}>
        <input type="checkbox" checked={inBrowser} onChange={({ target }) => onInBrowser(target.checked)} />
        This browser, {environmentLabel(BROWSER_ENVIRONMENT)}
      </label>
      {environments.map((one) => (
        <label key={one} className={styles.option}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ target }) =>
              onChosen(environments.filter((id) => (id === one ? target.checked : chosen.includes(id))))
            }
          />
          {environmentLabel(one)}
        </label>
      ))}
      {environments.length === 0 && (
        <p className={styles.note}>This server has no interpreter for programs of your own.</p>
      )}
    </fieldset>
  );
}
