import type { ReactElement } from 'react';

import type { PutAside } from '#browser/review/review-source.ts';
import { Button } from '#components/ui/button.tsx';

import styles from './card-menu.module.css';

/** What can be done with the card on the screen besides answering it. */
export function CardMenu({
  busy,
  onLeaveOut,
}: {
  busy: boolean;
  onLeaveOut: (how: PutAside) => void;
}): ReactElement {
  return (
    <details className={styles.menu}>
      <summary>Not this card</summary>
      <div className={styles.choices}>
        <Button variant="secondary" disabled={busy} onClick={() => onLeaveOut('bury')}>
          Not today
        </Button>
        <Button variant="secondary" disabled={busy} onClick={() => onLeaveOut('suspend')}>
          Never ask this again
        </Button>
      </div>
    </details>
  );
}

/** What became of the card before, with the way back. */
export function LeftOutNote({
  how,
  busy,
  onUndo,
}: {
  how: PutAside;
  busy: boolean;
  onUndo: () => void;
}): ReactElement {
  return (
    <p className={styles.note}>
      <output>
        {how === 'bury'
          ? 'Put aside for today. It comes back tomorrow.'
          : 'It will not be asked again. Among your cards you can bring it back.'}
      </output>
      <Button variant="quiet" disabled={busy} onClick={onUndo}>
        Undo
      </Button>
    </p>
  );
}
