import Link from 'next/link';
import type { ReactElement } from 'react';

import { buttonClass } from '#components/ui/button.tsx';

import styles from './rest.module.css';

/** There is nothing to review: when there will be, and where to go on. */
export function NothingDue({
  cards,
  nextDue,
}: {
  /** How many cards there are. */
  cards: number;
  /** When the next one comes back, as it stands in a sentence; null when there is none. */
  nextDue: string | null;
}): ReactElement {
  return (
    <section className={styles.rest}>
      <h1 tabIndex={-1}>{cards === 0 ? 'No cards yet.' : 'Nothing is due.'}</h1>
      {cards === 0 ? (
        <p className={styles.lead}>
          Every prediction you make in a lesson becomes a card. It comes back here, as another instance,
          shortly before you would have forgotten the idea.
        </p>
      ) : (
        <p className={styles.lead}>
          {cards === 1 ? 'Your card comes back ' : `The next of your ${cards} cards comes back `}
          <strong>{nextDue}</strong>.
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
