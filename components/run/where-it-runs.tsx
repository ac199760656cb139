'use client';

import { useId, type ReactElement } from 'react';

import { environmentLabel, type EnvironmentId } from '#domain/python/environment.ts';
import { ENVIRONMENTS_AT_MOST } from '#domain/python/run-event.ts';

import styles from './where-it-runs.module.css';

/** Where a program runs: Python in the page, or the interpreters of the server. */
export type Place = 'browser' | 'server';

const PLACES: Record<Place, string> = { browser: 'This browser', server: 'The server' };

/** Asks where a program is to run and, on the server, on which versions. */
export function WhereItRuns({
  place,
  onPlace,
  environments,
  chosen,
  onChosen,
  isRunning,
  needsServer,
}: {
  place: Place;
  onPlace: (place: Place) => void;
  /** The server's interpreters, and those of them that are ticked. */
  environments: readonly EnvironmentId[];
  chosen: readonly EnvironmentId[];
  onChosen: (chosen: readonly EnvironmentId[]) => void;
  isRunning: boolean;
  /** Whether the program needs threads or processes. */
  needsServer: boolean;
}): ReactElement {
  const name = useId();
  return (
    <div className={styles.where}>
      <fieldset className={styles.places} disabled={isRunning}>
        <legend className={styles.legend}>Where to run it</legend>
        {(['browser', 'server'] as const).map((one) => (
          <label key={one} className={styles.option}>
            <input type="radio" name={name} checked={place === one} onChange={() => onPlace(one)} />
            {PLACES[one]}
          </label>
        ))}
      </fieldset>
      {place === 'server' && (
        <fieldset className={styles.versions} disabled={isRunning}>
          <legend className={styles.legend}>On which versions</legend>
          {environments.map((one) => (
            <label key={one} className={styles.option}>
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                disabled={!chosen.includes(one) && chosen.length >= ENVIRONMENTS_AT_MOST}
                onChange={({ target }) =>
                  onChosen(environments.filter((id) => (id === one ? target.checked : chosen.includes(id))))
                }
              />
              {environmentLabel(one)}
            </label>
          ))}
          {chosen.length === 0 && <p className={styles.note}>Tick at least one.</p>}
        </fieldset>
      )}
      {place === 'browser' && needsServer && (
        <p className={styles.note}>
          This program needs threads or processes, and browsers have none for Python.
        </p>
      )}
    </div>
  );
}
