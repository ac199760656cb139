import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { CardBrowser } from '#components/cards/card-browser.tsx';
import { Notice } from '#components/site/notice.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { currentActor } from '#server/auth/current-actor.ts';
import { listCardRows } from '#server/queries/cards.ts';
import { placesOfIdeas } from '#server/queries/statistics.ts';

import { SuspendedHere } from './components.tsx';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Your cards',
  description: 'All your cards: search them, see how each one stands, and put one aside or move it.',
};

/** Every card of whoever is signed in. */
export default async function CardsPage(): Promise<ReactElement> {
  const actor = await currentActor();
  if (actor === null) {
    return (
      <Notice title="Your cards">
        <p>
          Without an account, your cards are on this device only, and <Link href="/review">Review</Link> asks
          them. With one you can look at all of them here; a new one takes along what you have done so far.
        </p>
        <p>
          <Link href="/signup" prefetch={false} className={buttonClass()}>
            Make an account
          </Link>{' '}
          <Link href="/signin?callbackUrl=/cards" prefetch={false} className={buttonClass('secondary')}>
            Sign in
          </Link>
        </p>
        <SuspendedHere ideas={placesOfIdeas()} />
      </Notice>
    );
  }
  const { rows, lessons, tracks, today } = await listCardRows(actor);
  if (rows.length === 0) {
    return (
      <Notice title="No cards yet.">
        <p>Every prediction you make in a lesson becomes a card, and stands here from then on.</p>
        <p>
          <Link href="/#lessons" prefetch={false} className={buttonClass()}>
            Choose a lesson
          </Link>
        </p>
      </Notice>
    );
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Your cards</h1>
        <p>Every idea you have answered, when it comes back, and how likely you remember it today.</p>
      </header>
      <CardBrowser person={actor.id} rows={rows} lessons={lessons} tracks={tracks} today={today} />
    </div>
  );
}
