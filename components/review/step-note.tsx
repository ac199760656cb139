import Link from 'next/link';
import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';

import { justLeftOut } from './session.ts';
import type { LeftOut, Session } from './session.ts';
import styles from './step-note.module.css';

/**
 * What became of the last step where nothing else shows it: a card was put aside, or a step was taken back. The output is
 * there before it says anything, or it would not be read out.
 */
export function StepNote<Due>({
  session,
  busy,
  onUndo,
}: {
  session: Session<Due>;
  busy: boolean;
  onUndo: () => void;
}): ReactElement {
  const leftOut = justLeftOut(session);
  const isSaid = leftOut !== null || session.isAgain;
  return (
    <div className={isSaid ? styles.note : undefined}>
      <output>
        {isSaid && (
          // Said twice in a row, it is said anew.
          <span key={session.turn}>{leftOut ? whatBecame(leftOut) : 'Taken back. Here it is again.'}</span>
        )}
      </output>
      {leftOut && (
        <Button variant="quiet" disabled={busy} onClick={onUndo}>
          Undo
        </Button>
      )}
    </div>
  );
}

function whatBecame({ how, entry }: LeftOut<unknown>): ReactElement | string {
  if (entry === null) return 'Put aside for this sitting.';
  if (how === 'bury') return 'Put aside for today. It comes back tomorrow.';
  return (
    <>
      Suspended: it is never asked until you resume it among{' '}
      <Link href="/cards" prefetch={false}>
        your cards
      </Link>
      .
    </>
  );
}
