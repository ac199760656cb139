'use client';

import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './hints.module.css';

/** Hints that drip: one more each time it is asked for. Using them counts in the rating, and says so. */
export function Hints({
  hintsHtml,
  used,
  locked,
  onUse,
}: {
  hintsHtml: readonly string[];
  used: number;
  locked: boolean;
  onUse: () => void;
}): ReactElement | null {
  if (hintsHtml.length === 0) return null;
  const left = hintsHtml.length - used;
  return (
    <div className={styles.hints}>
      <ol className={styles.list} aria-live="polite">
        {hintsHtml.slice(0, used).map((html) => (
          <li key={html} dangerouslySetInnerHTML={{ __html: html }} />
        ))}
      </ol>
      {!locked && left > 0 && (
        <Button variant="quiet" onClick={onUse}>
          {used === 0 ? 'Give me a hint' : `Another hint (${left} left)`}
        </Button>
      )}
    </div>
  );
}
