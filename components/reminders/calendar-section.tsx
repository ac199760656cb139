'use client';

import { useRef } from 'react';
import type { ReactElement } from 'react';

import { SettingsSection } from '#components/review-settings/section.tsx';
import { useAsked } from '#components/review-settings/use-asked.ts';
import type { Answer } from '#components/review-settings/use-asked.ts';
import { Button } from '#components/ui/button.tsx';

import { Delivered } from './delivered.tsx';
import styles from './reminders.module.css';
import { Reply } from './reply.tsx';

/** Being reminded by one's own calendar. */
export function CalendarSection({
  calendar: { isOn, readAt },
  timeZone,
  onRenew,
  onRevoke,
  onTest,
}: {
  calendar: { readonly isOn: boolean; readonly readAt: number | null };
  timeZone: string;
  /** Answers with the path of the address. */
  onRenew: () => Promise<Answer<string>>;
  onRevoke: () => Promise<Answer<string>>;
  onTest: () => Promise<Answer<string>>;
}): ReactElement {
  const made = useAsked<string>();
  const asked = useAsked<string>();
  const field = useRef<HTMLInputElement>(null);
  const address = isOn && made.answer.done ? new URL(made.answer.done, location.origin).href : null;
  const copy = async (): Promise<Answer<string>> => {
    field.current?.select();
    await navigator.clipboard.writeText(address ?? '');
    return { done: 'Copied.', message: null };
  };
  return (
    <SettingsSection
      id="calendar"
      title="In your calendar"
      about="An address that your calendar subscribes to. It shows how many cards are due on each of the next 14 days, at your hour, and your target day. What the cards are about is not in it."
    >
      <p className={styles.state}>
        {isOn ? (
          <>
            The calendar’s address is <strong>on</strong>.
          </>
        ) : (
          'There is no address yet.'
        )}
      </p>
      {isOn && (
        <Delivered
          at={readAt}
          trouble={null}
          timeZone={timeZone}
          verb="A calendar last asked"
          never="No calendar has asked yet."
        />
      )}
      {address !== null && (
        <>
          <label className={styles.address}>
            Give this to your calendar, under “subscribe by address”
            <input ref={field} readOnly value={address} onFocus={({ target }) => target.select()} />
          </label>
          <p className={styles.note}>
            <a href={address.replace(/^https?:/, 'webcal:')}>Open it in this device’s calendar</a>, or copy
            it. It is shown only now. Whoever has it can see how much you have due; if it gets about, make a
            new one.
          </p>
        </>
      )}
      <Reply answer={made.answer.message ? { ...made.answer, done: null } : asked.answer} />
      <p className={styles.buttons}>
        {address !== null && (
          <Button
            onClick={() =>
              asked.ask(() => copy().catch(() => ({ done: 'Press Ctrl+C to copy it.', message: null })))
            }
          >
            Copy the address
          </Button>
        )}
        <Button
          variant={isOn ? 'secondary' : 'primary'}
          aria-disabled={made.pending}
          onClick={() => {
            asked.forget();
            made.ask(onRenew);
          }}
        >
          {isOn ? 'Make a new address' : 'Make an address'}
        </Button>
        {isOn && (
          <>
            <Button
              variant="secondary"
              aria-disabled={asked.pending}
              onClick={() => {
                made.forget();
                asked.ask(onRevoke);
              }}
            >
              Turn off
            </Button>
            <Button variant="quiet" aria-disabled={asked.pending} onClick={() => asked.ask(onTest)}>
              Test it
            </Button>
          </>
        )}
      </p>
      {isOn && <p className={styles.note}>A new address ends the one before.</p>}
    </SettingsSection>
  );
}
