import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { clientAddress } from '#server/auth/client-address.ts';
import { now } from '#server/clock.ts';
import { resetScreen } from '#server/queries/reset.ts';
import { store } from '#server/store.ts';

import { Card } from '../../card.tsx';
import { ResetForm } from './components.tsx';

// The address holds the secret: no other site is to see it.
export const metadata: Metadata = {
  title: 'Choose a new password',
  referrer: 'no-referrer',
  robots: { index: false },
};

export default async function ResetPage({
  params,
}: {
  params: Promise<{ secret: string }>;
}): Promise<ReactElement> {
  const { secret } = await params;
  const screen = await resetScreen(store(), secret, await clientAddress(), now());
  return (
    <Card title="Choose a new password" after={<Link href="/signin">Back to signing in</Link>}>
      {'name' in screen ? <ResetForm name={screen.name} secret={secret} /> : <p>{screen.refusal}</p>}
    </Card>
  );
}
