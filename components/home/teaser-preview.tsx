import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import type { Item } from '#domain/lesson/item.ts';
import { environmentLabel } from '#domain/python/environment.ts';

import styles from './teaser-preview.module.css';

/** A question to be tempted by: the program, and two boxes still empty. */
export function TeaserPreview({ item, onBegin }: { item: Item; onBegin: () => void }): ReactElement {
  return (
    <section className={styles.teaser} aria-labelledby="teaser">
      <h2 id="teaser" className={styles.title}>
        What would you say?
      </h2>
      <div className={styles.prompt} dangerouslySetInnerHTML={{ __html: item.promptHtml }} />
      {/* A region that scrolls sideways must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section
        className={styles.code}
        tabIndex={0}
        aria-label="Program"
        dangerouslySetInnerHTML={{ __html: item.codeHtml }}
      />
      <div className={styles.boxes} aria-hidden="true">
        <p className={styles.predicted}>
          You say
          <span className={styles.blank}>
            <span className={styles.caret} />
          </span>
        </p>
        <p className={styles.measured}>
          {environmentLabel(item.target)} says
          <span className={styles.blank}>?</span>
        </p>
      </div>
      <Button variant="secondary" onClick={onBegin} className={styles.begin ?? ''}>
        Make a prediction
      </Button>
    </section>
  );
}
