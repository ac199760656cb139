import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { CalendarSection } from '#components/reminders/calendar-section.tsx';
import { EmailSection } from '#components/reminders/email-section.tsx';
import { PushSection } from '#components/reminders/push-section.tsx';
import { Notice } from '#components/site/notice.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { currentActor } from '#server/auth/current-actor.ts';
import { remindersScreen } from '#server/queries/reminders.ts';

import { renewFeedAction, revokeFeedAction, switchEmailAction, testAction } from './actions.ts';
import { TimeSection } from './components.tsx';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Reminders',
  description: 'When cards are due, be told: by a notification, by e-mail, or in your calendar.',
};

/** How someone with an account is reminded. */
export default async function RemindersPage(): Promise<ReactElement> {
  const actor = await currentActor();
  if (actor === null) return <ForGuests />;
  const { hour, followUp, timeZone, push, email, calendar } = await remindersScreen(actor);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Reminders</h1>
        <p>All of them are off unless you turn them on. None says what a card is about.</p>
      </header>
      <TimeSection hour={hour} followUp={followUp} timeZone={timeZone} />
      <PushSection {...push} timeZone={timeZone} onTest={testAction.bind(null, 'push')} />
      <EmailSection
        email={email}
        timeZone={timeZone}
        onSwitch={switchEmailAction}
        onTest={testAction.bind(null, 'email')}
      />
      <CalendarSection
        calendar={calendar}
        timeZone={timeZone}
        onRenew={renewFeedAction}
        onRevoke={revokeFeedAction}
        onTest={testAction.bind(null, 'calendar')}
      />
    </div>
  );
}

/** The server does not know the cards of a guest, so it can remind nobody of them. */
function ForGuests(): ReactElement {
  return (
    <Notice title="Reminders">
      <p>
        Your cards are on this device only, so nobody can remind you of them. With an account you can be told
        when cards are due: by a notification, by e-mail, or in your calendar. What you have done so far moves
        along.
      </p>
      <p>
        <Link href="/signup" prefetch={false} className={buttonClass()}>
          Make an account
        </Link>
      </p>
    </Notice>
  );
}
