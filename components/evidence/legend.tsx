import type { ReactElement } from 'react';

import styles from './legend.module.css';

/** How a mark is drawn. Shape and line differ as well as colour. */
export type LegendMark = 'predicted' | 'measured' | 'predicted-line' | 'measured-line';

/** Names the marks of a picture. */
export function Legend({
  entries,
}: {
  readonly entries: readonly (readonly [mark: LegendMark, name: string])[];
}): ReactElement {
  return (
    <ul className={styles.legend}>
      {entries.map(([mark, name]) => (
        <li key={mark}>
          <span className={styles.mark} data-mark={mark} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}
