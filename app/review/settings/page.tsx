import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { OtherZone } from '#components/review-settings/other-zone.tsx';
import { ParametersSection } from '#components/review-settings/parameters-section.tsx';
import { ReschedulingSection } from '#components/review-settings/rescheduling-section.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { defaultWeights } from '#domain/scheduling/fsrs.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { parametersScreen } from '#server/queries/parameters.ts';
import { getReviewSettings } from '#server/queries/review-settings.ts';

import { layDaysAction } from './actions.ts';
import { DaySections, RememberSection } from './components.tsx';
import {
  adoptAction,
  askForFitAction,
  dropAction,
  previewAction,
  rescheduleAction,
  undoReschedulingAction,
} from './parameters-actions.ts';
import styles from './page.module.css';
import { TellDevice } from './tell-device.tsx';
import { timeZones } from './time-zones.ts';

export const metadata: Metadata = {
  title: 'Review settings',
  description: 'How much to remember, what a day brings, and on which days.',
};

/** How someone with an account is scheduled. */
export default async function ReviewSettingsPage(): Promise<ReactElement> {
  const actor = await currentActor();
  if (!actor) return <ForGuests />;
  const { question, tomorrow } = await getReviewSettings(actor);
  const { settings } = question;
  const { parameters, rescheduled } = await parametersScreen(actor);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Review settings</h1>
        <p>
          The defaults suit most people. A change counts from a card’s next answer on; until then it keeps its
          day.
        </p>
        <OtherZone laidIn={settings.dayRule.timeZone} lay={layDaysAction} />
      </header>
      <TellDevice person={actor.id} state={JSON.stringify([settings, rescheduled])} />
      <RememberSection question={question} />
      <ReschedulingSection
        key={`${settings.desiredRetention} ${parameters.inForce?.id}`}
        rescheduled={rescheduled}
        preview={previewAction}
        reschedule={rescheduleAction}
        undo={undoReschedulingAction}
      />
      <DaySections settings={settings} tomorrow={tomorrow} timeZones={timeZones(settings.dayRule.timeZone)} />
      <ParametersSection
        parameters={parameters}
        usual={defaultWeights()}
        askForFit={askForFitAction}
        adopt={adoptAction}
        drop={dropAction}
      />
    </div>
  );
}

/** A guest's cards are on the device and follow the defaults. */
function ForGuests(): ReactElement {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Review settings</h1>
        <p>
          Without an account your cards follow the defaults: remember nine in ten, at most 100 reviews and 5
          new cards a day, days that begin at 4 in the morning. They suit most people. With an account you can
          change them, see what remembering more would cost, and review on any device; what you have done so
          far moves along.
        </p>
        <p className={styles.guest}>
          <Link href="/signup" prefetch={false} className={buttonClass()}>
            Make an account
          </Link>
          <Link href="/review" prefetch={false} className={buttonClass('secondary')}>
            Back to the review
          </Link>
        </p>
      </header>
    </div>
  );
}
