import type { ReactElement } from 'react';

import { environmentLabel } from '#domain/python/environment.ts';

import type { ObservationRow } from './observations.ts';
import styles from './playground.module.css';

/** What each interpreter saw of each expression. */
export function ObservationTable({
  watched,
  rows,
}: {
  watched: readonly string[];
  rows: readonly ObservationRow[];
}): ReactElement {
  return (
    // A wide table scrolls sideways on a phone, so a keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div className={styles.tableBox} role="group" tabIndex={0} aria-label="Observations">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Interpreter</th>
            {watched.map((expression) => (
              <th key={expression} scope="col">
                <code>{expression}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ environment, cells }) => (
            <tr key={environment}>
              <th scope="row">{environmentLabel(environment)}</th>
              {cells.map(({ text, differs }, index) => (
                <td key={watched[index]} data-differs={differs || undefined}>
                  {text ?? '–'}
                  {differs && <span className="visually-hidden"> (differs)</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
