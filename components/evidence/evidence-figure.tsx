import { useId } from 'react';
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
  const name = useId();
  return (
    <figure className={styles.figure}>
      <figcaption id={name} className={styles.title}>
        {title}
      </figcaption>
      {children}
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {data !== undefined && (
        <details className={styles.data}>
          <summary>The numbers</summary>
          {/* A wide table scrolls sideways on a phone, so a keyboard must reach it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
          <div className={styles.table} role="group" tabIndex={0} aria-labelledby={name}>
            <table aria-labelledby={name}>
              <thead>
                <tr>
                  {data.head.map((each) => (
                    <th key={each} scope="col">
                      {each}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.join('|')}>
                    {row.map((cell, place) =>
                      place === 0 ? (
                        <th key={data.head[place]} scope="row">
                          {cell}
                        </th>
                      ) : (
                        <td key={data.head[place]}>{cell}</td>
                      ),
                    )}
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
