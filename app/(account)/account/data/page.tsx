import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';

import { buttonClass } from '#components/ui/button.tsx';
import { currentActor } from '#server/auth/current-actor.ts';
import { ownData } from '#server/queries/own-data.ts';
import { store } from '#server/store.ts';

import { amountOf } from './amount-of.ts';
import styles from './data.module.css';
import { ImportForm } from './import-form.tsx';

export const metadata: Metadata = { title: 'Your data' };

/** What lies in the archive, in a line each. */
const FILES = [
  ['heapwise.apkg', 'for Anki: your cards with their due days, review log and memory state'],
  ['cards.csv', 'the same cards as a table that Anki and spreadsheets read'],
  ['revlog.csv', 'your ratings, as the optimizers of FSRS read them'],
  ['reviews.csv', 'the whole review log, with what you took back, moved or suspended'],
  ['data.json', 'everything that is stored of you, settings and answers among it'],
] as const;

export default async function DataPage(): Promise<ReactElement> {
  const actor = await currentActor();
  if (!actor) redirect('/signin?callbackUrl=/account/data');
  const data = await ownData(store(), actor);
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <Link href="/account">Your account</Link>
      </p>
      <h1 className={styles.title}>Your data</h1>
      <p className={styles.intro}>
        {amountOf(data)} It is yours: take it with you, bring it back, or have it gone.
      </p>

      <section className={styles.section} aria-labelledby="export">
        <h2 id="export">Take it with you</h2>
        <div className={styles.card}>
          <p>One archive holds all of it, in forms that other programs read:</p>
          <dl className={styles.files}>
            {FILES.map(([name, what]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <a href="/api/export" download className={buttonClass('primary')}>
            Export everything
          </a>
        </div>
      </section>

      <section className={styles.section} aria-labelledby="import">
        <h2 id="import">Bring it back</h2>
        <div className={styles.card}>
          <p id="import-hint">
            The archive that Export gave you, here or on another Heapwise, or a file of it; also a package
            that Anki made of your cards. What is here already stays as it is, so importing twice does no
            harm.
          </p>
          <ImportForm />
        </div>
      </section>

      <section className={styles.section} aria-labelledby="places">
        <h2 id="places">Where it is kept</h2>
        <dl className={styles.places}>
          <div>
            <dt>On this server</dt>
            <dd>Your account, answers, review log, cards, settings and reminders.</dd>
          </div>
          <div>
            <dt>On your devices</dt>
            <dd>
              A copy of your review log and the pages you keep for when there is no network; the cookie that
              keeps you signed in; drafts of programs.
            </dd>
          </div>
          <div>
            <dt>Nowhere else</dt>
            <dd>No other company counts or watches you here.</dd>
          </div>
        </dl>
      </section>

      <section className={styles.section} aria-labelledby="delete">
        <h2 id="delete">Delete your account</h2>
        <p>
          All of it goes, at once and for ever.{' '}
          <Link href="/account/delete">See what goes before you decide</Link>
        </p>
      </section>
    </div>
  );
}
