import type { ReactElement, ReactNode } from 'react';

import styles from './evidence-figure.module.css';

/** What a picture shows, as rows of text. */
export interface EvidenceData {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture of evidence: what it shows, the picture, and the same as a table for whoever prefers or needs one. */
export function EvidenceFigure({
  title,
  note,
  data,
  children,
}: {
  readonly title: ReactNode;
  /** What to bear in mind while looking. */
  readonly note?: ReactNode;
  readonly data?: EvidenceData;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      {children}
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {data !== undefined && (
        <details className={styles.data}>
          <summary>The numbers</summary>
          {/* A wide table scrolls sideways on a phone, so a keyboard must reach it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
          <div className={styles.table} role="group" tabIndex={0} aria-label="The numbers">
            <table>
              <thead>
                <tr>
                  {data.head.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.join('|')}>
                    {row.map((cell, place) => (
                      <td key={data.head[place]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </figure>
  );
}
