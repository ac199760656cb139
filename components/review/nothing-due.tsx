import Link from 'next/link';
import type { ReactElement } from 'react';

import { buttonClass } from '#components/ui/button.tsx';

import styles from './rest.module.css';
import { Waiting } from './waiting.tsx';

/** There is nothing to review: when there will be, and where to go on. */
export function NothingDue({
  cards,
  nextDue,
  held,
  waiting,
}: {
  /** How many due cards later days take. */
  held: number;
  /** How many cards wait for a network. */
  waiting: number;
  /** How many cards there are. */
  cards: number;
  /** When the next one comes back, as it stands in a sentence; null when there is none. */
  nextDue: string | null;
}): ReactElement {
  return (
    <section className={styles.rest}>
      <h1 tabIndex={-1}>{heading(cards, waiting)}</h1>
      <Waiting cards={waiting} />
      {waiting > 0 ? null : held > 0 ? (
        <p className={styles.lead}>
          That was today&rsquo;s share. {held === 1 ? 'One more card is' : `${held} more cards are`} due, and
          the next days take {held === 1 ? 'it' : 'them'}.
        </p>
      ) : cards === 0 ? (
        <p className={styles.lead}>
          Every prediction you make in a lesson becomes a card. It comes back here, as another instance,
          shortly before you would have forgotten the idea.
        </p>
      ) : (
        <p className={styles.lead}>
          {nextDue === null ? (
            'Your cards rest: none of them comes back by itself.'
          ) : (
            <>
              {cards === 1 ? 'Your card comes back ' : `The next of your ${cards} cards comes back `}
              <strong>{nextDue}</strong>.
            </>
          )}
        </p>
      )}
      <p className={styles.links}>
        <Link href="/#lessons" prefetch={false} className={buttonClass()}>
          {cards === 0 ? 'Choose a lesson' : 'Go on with the lessons'}
        </Link>
      </p>
    </section>
  );
}

function heading(cards: number, waiting: number): string {
  if (waiting > 0) return 'Waiting for a connection.';
  return cards === 0 ? 'No cards yet.' : 'Nothing is due.';
}
