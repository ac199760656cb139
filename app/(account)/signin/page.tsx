import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { safeCallbackUrl } from '#server/auth/callback-url.ts';
import { KeptLogs } from '#components/site/kept-logs.tsx';
import { currentActor } from '#server/auth/current-actor.ts';
import { providerNames } from '#server/auth/providers.ts';

import { Arrive } from '../arrive.tsx';
import { Card } from '../card.tsx';
import { SignInForm } from './components.tsx';
import { signInError } from './sign-in-error.ts';

export const metadata: Metadata = { title: 'Sign in' };

interface Query {
  readonly callbackUrl?: string | string[];
  readonly error?: string | string[];
  readonly changed?: string;
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Query>;
}): Promise<ReactElement> {
  const query = await searchParams;
  const to = safeCallbackUrl(query.callbackUrl);
  const actor = await currentActor();
  if (actor) {
    return (
      <Card title="Welcome back">
        <Arrive person={actor.id} name={actor.name} to={to} />
      </Card>
    );
  }
  return (
    <Card
      title="Sign in"
      after={
        <>
          New here? <Link href={`/signup?callbackUrl=${encodeURIComponent(to)}`}>Make an account</Link>
        </>
      }
    >
      <KeptLogs />
      <SignInForm
        to={to}
        providers={providerNames()}
        message={signInError(query.error)}
        done={query.changed === undefined ? null : 'Your password is changed. Sign in with the new one.'}
      />
    </Card>
  );
}
