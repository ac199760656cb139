import type { ReactElement } from 'react';

import type { ClaimRow } from '#domain/claim/claim-view.ts';

import styles from './claim-list.module.css';
import { ClaimOpener } from './claim-opener.tsx';
import { VerdictChip } from './verdict-chip.tsx';

/** Claims by chapter of the guide, in its order. */
export function ClaimList({
  chapters,
}: {
  chapters: readonly {
    readonly heading: string;
    readonly line: number;
    readonly rows: readonly ClaimRow[];
  }[];
}): ReactElement {
  return (
    <>
      {chapters.map(({ heading, line, rows }) => (
        <section key={line} aria-labelledby={`chapter-${line}`}>
          <h2 id={`chapter-${line}`} className={styles.chapter}>
            {heading} <span>{rows.length}</span>
          </h2>
          {rows.map(({ id, lines: [first, last], statementHtml, kind, says }) => (
            <ClaimOpener key={id} id={id}>
              <span className={styles.lines}>
                <span className="visually-hidden">Line </span>
                {first === last ? first : `${first}–${last}`}
              </span>
              <span dangerouslySetInnerHTML={{ __html: statementHtml }} />
              <VerdictChip kind={kind} says={says} />
            </ClaimOpener>
          ))}
        </section>
      ))}
    </>
  );
}
