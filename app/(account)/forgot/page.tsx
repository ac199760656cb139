import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { mailSite } from '#server/mail/send-mail.ts';

import { Card } from '../card.tsx';
import { ForgotForm } from './components.tsx';

export const metadata: Metadata = { title: 'Forgotten password' };

// Whether mail is set up is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic';

export default function ForgotPage(): ReactElement {
  return (
    <Card title="Forgotten your password?" after={<Link href="/signin">Back to signing in</Link>}>
      {mailSite() ? (
        <ForgotForm />
      ) : (
        <p>
          Ask an administrator of this site for a link. With it you choose a new password; it works once and
          for 24 hours. (This site has no mail set up, so it cannot send you one.)
        </p>
      )}
    </Card>
  );
}
