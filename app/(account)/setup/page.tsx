import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { currentActor } from '#server/auth/current-actor.ts';
import { setupScreen } from '#server/queries/setup.ts';
import { store } from '#server/store.ts';

import { Card } from '../card.tsx';
import { SignUpForm } from '../signup/components.tsx';
import { BecomeAdministrator } from './components.tsx';

// The address holds the token: no other site is to see it.
export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer', robots: { index: false } };

interface Query {
  readonly token?: string | string[];
}

export default async function SetupPage({
  searchParams,
}: {
  searchParams: Promise<Query>;
}): Promise<ReactElement> {
  const token = String((await searchParams).token ?? '');
  const refusal = await setupScreen(store(), token);
  if (refusal) {
    return (
      <Card title="Set up Heapwise" after={<Link href="/">To the lessons</Link>}>
        <p>{refusal}</p>
      </Card>
    );
  }
  const actor = await currentActor();
  if (actor) {
    return (
      <Card title="Set up Heapwise" intro="There is no administrator yet.">
        <BecomeAdministrator name={actor.name} token={token} />
      </Card>
    );
  }
  const here = `/setup?token=${encodeURIComponent(token)}`;
  return (
    <Card
      title="Set up Heapwise"
      intro="There is no administrator yet. The account you make here becomes one: it sees who has an account, gives roles, and issues links for new passwords."
      after={
        <>
          Already have an account?{' '}
          <Link href={`/signin?callbackUrl=${encodeURIComponent(here)}`}>Sign in</Link> to make it the
          administrator’s.
        </>
      }
    >
      <SignUpForm to="/people" setupToken={token} />
    </Card>
  );
}
