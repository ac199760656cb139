import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';

import { currentActor } from '#server/auth/current-actor.ts';
import { mayDo } from '#server/auth/rules.ts';
import { accountScreen } from '#server/queries/account.ts';
import { store } from '#server/store.ts';

import { Card } from '../card.tsx';
import card from '../card.module.css';
import styles from './account.module.css';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SignOutForms } from './sign-out-forms.tsx';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage(): Promise<ReactElement> {
  const actor = await currentActor();
  if (!actor) redirect('/signin?callbackUrl=/account');
  const { name, email, hasPassword } = await accountScreen(store(), actor);
  return (
    <>
      <Card
        title="Your account"
        after={
          mayDo(actor, 'list-people') && (
            <>
              You are an administrator. <Link href="/people">People</Link>
            </>
          )
        }
      >
        <ProfileForm name={name} email={email} />
      </Card>
      <section className={card.more} aria-labelledby="reviews">
        <h2 id="reviews">Reviews</h2>
        <p className={styles.hint}>
          How well you want to remember, what a day brings and when it begins.{' '}
          <Link href="/review/settings">Review settings</Link>
        </p>
        <p className={styles.hint}>
          Be told when cards are due, on your devices, by e-mail or in your calendar.{' '}
          <Link href="/reminders">Reminders</Link>
        </p>
      </section>
      <section className={card.more} aria-labelledby="password">
        <h2 id="password">Password</h2>
        <div className={card.card}>
          <PasswordForm name={name} hasPassword={hasPassword} />
        </div>
      </section>
      <section className={card.more} aria-labelledby="data">
        <h2 id="data">Your data</h2>
        <p className={styles.hint}>
          Take everything with you, bring it back, or delete your account.{' '}
          <Link href="/account/data">Your data</Link>
        </p>
      </section>
      <section className={card.more} aria-labelledby="sign-out">
        <h2 id="sign-out">Sign out</h2>
        <div className={card.card}>
          <SignOutForms person={actor.id} name={name} />
        </div>
      </section>
    </>
  );
}
