import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { Card } from '../../../(account)/card.tsx';
import { StopForm } from './components.tsx';

export const metadata: Metadata = {
  title: 'No more reminders by e-mail',
  robots: { index: false },
  // The address holds the secret.
  referrer: 'no-referrer',
};

type Props = { readonly params: Promise<{ readonly secret: string }> };

/** Where the link at the end of a reminder leads. Nothing is ended before the button is pressed: programs open links too. */
export default async function StopPage({ params }: Props): Promise<ReactElement> {
  const { secret } = await params;
  return (
    <Card
      title="No more reminders by e-mail?"
      intro="Your cards stay as they are, and other ways of being reminded go on."
      after={
        <>
          Another hour is enough? <Link href="/reminders">Change your reminders</Link>
        </>
      }
    >
      <StopForm secret={secret} />
    </Card>
  );
}
