import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './change-notice.module.css';
import type { CardChanges } from './use-card-changes.ts';

/** How the last change went, with the way back. It stays until the next one. */
export function ChangeNotice({ changes }: { changes: CardChanges }): ReactElement {
  const { outcome, busy, undo } = changes;
  const place = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    // What was pressed may have gone with what it did: the keyboard goes on from here, not from the top of the page.
    if (outcome && !busy && document.activeElement === document.body) place.current?.focus();
  }, [outcome, busy]);
  const canUndo = outcome !== null && outcome.entries.length > 0;
  return (
    // There before it says anything, so that a screen reader hears what comes.
    <output ref={place} tabIndex={-1} className={styles.region} data-holds-work={canUndo || undefined}>
      {outcome && (
        <span className={styles.notice} data-trouble={outcome.isTrouble}>
          {outcome.says}
          {canUndo && (
            <Button variant="quiet" aria-disabled={busy} onClick={() => undo()}>
              Undo
            </Button>
          )}
        </span>
      )}
    </output>
  );
}
