import type { ReactElement } from 'react';

import styles from './environment-table.module.css';

/** What one interpreter gave. */
export interface EnvironmentRow {
  /** Which interpreter: `CPython 3.13, 64-bit (3.13.0)`. */
  readonly label: string;
  readonly value: string;
  /** Where and when: `this browser, just now`, `recorded 2026-11-22`. */
  readonly where: string;
  /** Whether it agrees with the environment that was asked about; null where there is nothing to compare yet. */
  readonly matches: boolean | null;
  /** Whether it is the one that was asked about. */
  readonly target: boolean;
}

/** The same program in every interpreter we have: the one asked about stands out, and so do those that differ. */
export function EnvironmentTable({
  rows,
  caption,
}: {
  readonly rows: readonly EnvironmentRow[];
  /** What is compared; the answers, unless said. */
  readonly caption?: string;
}): ReactElement {
  // Measured times are compared with nothing: they are never the same.
  const compared = rows.some(({ matches, target }) => matches === true && !target);
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {caption ??
            (compared && !rows.some(differs)
              ? 'The same in every interpreter asked'
              : 'The same program, other interpreters')}
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Interpreter</th>
            <th scope="col">Value</th>
            <th scope="col">Measured</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.label} ${row.where}`}
              data-target={row.target || undefined}
              data-differs={differs(row) || undefined}
            >
              <th scope="row">
                {row.label}
                {row.target && <span className={styles.asked}>asked about</span>}
              </th>
              <td className={styles.value}>
                <span>{row.value}</span>
                {differs(row) && <span className={styles.differs}>differs</span>}
              </td>
              <td className={styles.where}>{row.where}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function differs({ matches, target }: EnvironmentRow): boolean {
  return matches === false && !target;
}
