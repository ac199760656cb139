import type { FC, ReactElement } from 'react';

import styles from './prose.module.css';

/** A picture of the text, with a caption that says what to see in it. */
export function Figure({ picture: Picture, caption }: { picture: FC; caption: string }): ReactElement {
  return (
    <figure className={styles.figure}>
      <Picture />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
