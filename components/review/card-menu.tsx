import type { ReactElement } from 'react';
import { useId } from 'react';

import type { PutAside } from '#browser/review/review-source.ts';
import { Button } from '#components/ui/button.tsx';

import styles from './card-menu.module.css';

/** What can be done with the card on the screen besides answering it. */
export function CardMenu({
  isNew,
  busy,
  onLeaveOut,
}: {
  /** Whether it was never answered: then there is nothing to suspend. */
  isNew: boolean;
  busy: boolean;
  onLeaveOut: (how: PutAside) => void;
}): ReactElement {
  const meaning = useId();
  return (
    <details className={styles.menu}>
      <summary>Not this card</summary>
      <div className={styles.choices}>
        <Button variant="secondary" disabled={busy} onClick={() => onLeaveOut('bury')}>
          Not today
        </Button>
        {!isNew && (
          <Button
            variant="secondary"
            disabled={busy}
            aria-describedby={meaning}
            onClick={() => onLeaveOut('suspend')}
          >
            Suspend
          </Button>
        )}
      </div>
      {!isNew && (
        <p id={meaning} className={styles.meaning}>
          Suspended, it is never asked until you resume it.
        </p>
      )}
    </details>
  );
}
