import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { safeCallbackUrl } from '#server/auth/callback-url.ts';
import { currentActor } from '#server/auth/current-actor.ts';

import { Arrive } from '../arrive.tsx';
import { Card } from '../card.tsx';
import { SignUpForm } from './components.tsx';

export const metadata: Metadata = { title: 'Make an account' };

interface Query {
  readonly callbackUrl?: string | string[];
}

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<Query>;
}): Promise<ReactElement> {
  const to = safeCallbackUrl((await searchParams).callbackUrl);
  const actor = await currentActor();
  if (actor) {
    return (
      <Card title="You have an account">
        <Arrive person={actor.id} name={actor.name} to={to} />
      </Card>
    );
  }
  return (
    <Card
      title="Make an account"
      intro="Your progress then follows you to every device. What you have done here so far moves into it."
      after={
        <>
          Already have one? <Link href={`/signin?callbackUrl=${encodeURIComponent(to)}`}>Sign in</Link>
        </>
      }
    >
      <SignUpForm to={to} />
    </Card>
  );
}
