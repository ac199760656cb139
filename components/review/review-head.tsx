import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { CatchUp } from '#domain/scheduling/catch-up.ts';

import { ReviewCells } from './review-cells.tsx';
import styles from './review-head.module.css';

/** Where in the sitting one is, and the way back. */
export function ReviewHead({
  verdicts,
  left,
  answered,
  catchUp,
  busy,
  onUndo,
  onKeys,
}: {
  verdicts: readonly VerdictKind[];
  left: number;
  answered: boolean;
  catchUp: CatchUp | null;
  busy: boolean;
  /** Null while there is nothing to take back, or another button for it. */
  onUndo: (() => void) | null;
  onKeys: () => void;
}): ReactElement {
  const total = verdicts.length + left - (answered ? 1 : 0);
  const place = answered ? verdicts.length : verdicts.length + 1;
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.place} tabIndex={-1}>
          Review <span>{`${place} of ${total}`}</span>
        </h1>
        <div className={styles.tools}>
          {onUndo && (
            <Button variant="quiet" disabled={busy} onClick={onUndo}>
              Undo
            </Button>
          )}
          <Button variant="quiet" className={styles.keys ?? ''} onClick={onKeys}>
            Keys
          </Button>
        </div>
        <div className={styles.cells}>
          <ReviewCells verdicts={verdicts} total={total} asking={!answered} />
        </div>
      </header>
      {catchUp && verdicts.length === 0 && <CatchUpLine {...catchUp} />}
    </>
  );
}

/** Of a backlog: how little today asks for. */
function CatchUpLine({ perDay, daysLeft }: CatchUp): ReactElement {
  return (
    <p className={styles.catchUp}>
      A lot has piled up: {perDay} today
      {daysLeft > 1 && `, the rest over the next ${daysLeft - 1 === 1 ? 'day' : `${daysLeft - 1} days`}`}. No
      hurry.
    </p>
  );
}
