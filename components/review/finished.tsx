import Link from 'next/link';
import type { ReactElement } from 'react';

import { Button, buttonClass } from '#components/ui/button.tsx';
import type { VerdictKind } from '#domain/grading/verdict.ts';

import { Waiting } from './waiting.tsx';
import { ReviewCells } from './review-cells.tsx';
import styles from './rest.module.css';

/** The end of a sitting: what it came to, and when the next card comes. */
export function Finished({
  verdicts,
  nextDue,
  held,
  waiting,
  busy,
  onUndo,
}: {
  verdicts: readonly VerdictKind[];
  /** How many due cards later days take. */
  held: number;
  /** How many cards wait for a network. */
  waiting: number;
  /** When the next card comes back, as it stands in a sentence; null when there is none. */
  nextDue: string | null;
  busy: boolean;
  /** Null where the last step was no answer: then a note above has the way back. */
  onUndo: (() => void) | null;
}): ReactElement {
  const right = verdicts.filter((kind) => kind === 'correct').length;
  const wrong = verdicts.filter((kind) => kind === 'incorrect').length;
  return (
    <section className={styles.rest}>
      <h1 tabIndex={-1}>That is all for now.</h1>
      <ReviewCells verdicts={verdicts} total={verdicts.length} asking={false} />
      {verdicts.length > 0 && <p className={styles.lead}>{inWords(verdicts.length, right)}</p>}
      <Waiting cards={waiting} />
      {held > 0 && (
        <p>
          {held === 1 ? 'One more card is due, ' : `${held} more cards are due, `}
          and the next days take {held === 1 ? 'it' : 'them'}. Enough for today.{' '}
          <Link href="/review/settings#limits" prefetch={false}>
            How much a day brings
          </Link>
        </p>
      )}
      {wrong > 0 && (
        <p>
          What you got wrong comes back sooner. It is how the idea gets another chance, and it costs nothing.
        </p>
      )}
      {nextDue && (
        <p>
          The next card comes back <strong>{nextDue}</strong>.
        </p>
      )}
      <p className={styles.links}>
        <Link href="/" prefetch={false} className={buttonClass()}>
          Go on with the lessons
        </Link>
        {onUndo && (
          <Button variant="quiet" disabled={busy} onClick={onUndo}>
            Undo the last answer
          </Button>
        )}
      </p>
    </section>
  );
}

function inWords(answers: number, right: number): string {
  if (answers === 1)
    return right === 1 ? 'One card, and you had it.' : 'One card, and now you have seen it again.';
  if (right === answers) return `${answers} cards, and you had every one.`;
  return `${answers} cards, ${right} right at the first try.`;
}
