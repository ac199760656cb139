import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';

import { currentActor } from '#server/auth/current-actor.ts';

import { Card } from '../../../card.tsx';

export const metadata: Metadata = { title: 'Your account is gone' };

export default async function DonePage(): Promise<ReactElement> {
  if (await currentActor()) redirect('/account');
  return (
    <Card title="Your account is gone">
      <p>
        Nothing of it is left here, nor on this device. If you exported it, you can bring it back in a new
        account.
      </p>
      <p>
        The lessons stay open to you: <Link href="/">to the front page</Link>
      </p>
    </Card>
  );
}
