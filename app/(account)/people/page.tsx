import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';

import { currentActor } from '#server/auth/current-actor.ts';
import { mayDo } from '#server/auth/rules.ts';
import { peopleScreen } from '#server/queries/people.ts';
import { store } from '#server/store.ts';

import { Card } from '../card.tsx';
import { PersonCard } from './components.tsx';
import styles from './people.module.css';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage(): Promise<ReactElement> {
  const actor = await currentActor();
  if (!actor) redirect('/signin?callbackUrl=/people');
  if (!mayDo(actor, 'list-people')) {
    return (
      <Card title="People">
        <p>Only an administrator can see who has an account here.</p>
      </Card>
    );
  }
  const people = await peopleScreen(store(), actor);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>People</h1>
      <p className={styles.intro}>
        {people.length === 1 ? 'One person has an account.' : `${people.length} people have an account.`} A
        reset link lets someone choose a new password: give it to them yourself, in a way you trust.
      </p>
      <ul className={styles.list}>
        {people.map((person) => (
          <PersonCard key={person.id} person={person} own={person.id === actor.id} />
        ))}
      </ul>
    </div>
  );
}
