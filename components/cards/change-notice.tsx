import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './change-notice.module.css';
import type { CardChanges } from './use-card-changes.ts';

/** How the last change went, with the way back. It stays until the next one. */
export function ChangeNotice({ changes }: { changes: CardChanges }): ReactElement {
  const { outcome, busy, undo } = changes;
  return (
    // There before it says anything, so that a screen reader hears what comes.
    <output className={styles.region}>
      {outcome && (
        <span className={styles.notice} data-trouble={outcome.isTrouble}>
          {outcome.says}
          {outcome.entries.length > 0 && (
            <Button variant="quiet" disabled={busy} onClick={() => undo()}>
              Undo
            </Button>
          )}
        </span>
      )}
    </output>
  );
}
