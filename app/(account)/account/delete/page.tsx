import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';

import { buttonClass } from '#components/ui/button.tsx';
import { currentActor } from '#server/auth/current-actor.ts';
import { ownData } from '#server/queries/own-data.ts';
import { store } from '#server/store.ts';

import { Card } from '../../card.tsx';
import { counted } from '../data/amount-of.ts';
import styles from './delete.module.css';
import { DeleteForm } from './delete-form.tsx';

export const metadata: Metadata = { title: 'Delete your account' };

export default async function DeletePage(): Promise<ReactElement> {
  const actor = await currentActor();
  if (!actor) redirect('/signin?callbackUrl=/account/delete');
  const { name, email, hasPassword, isNeeded, ...amount } = await ownData(store(), actor);
  return (
    <Card title="Delete your account" after={<Link href="/account/data">Back to your data</Link>}>
      <p>This goes, at once and for ever:</p>
      <ul className={styles.list}>
        <li>
          the account <strong>{name}</strong>
          {email !== null && <>, {email}</>}, and every way to sign in to it
        </li>
        <li>
          {counted(amount.attempts, 'answer')}, {counted(amount.reviews, 'review')} and{' '}
          {counted(amount.cards, 'card')}
        </li>
        <li>your settings, fitted parameters, reminders and calendar feed</li>
        <li>what this device keeps for you</li>
      </ul>
      <p className={styles.backup}>
        Nothing of it stays in the files of this server. Other devices keep their copy until you clear it
        there, and a backup that was made earlier may hold yours until it is thrown away: ask whoever runs
        this site.
      </p>
      {isNeeded ? (
        <p className={styles.needed}>
          You are the only administrator here. Make someone else an administrator under{' '}
          <Link href="/people">People</Link> first; then you can go.
        </p>
      ) : (
        <>
          <a href="/api/export" download className={`${buttonClass('secondary')} ${styles.export}`}>
            Export everything first
          </a>
          <DeleteForm personId={actor.id} name={name} hasPassword={hasPassword} />
        </>
      )}
    </Card>
  );
}
