'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';

import { SettingsSection } from '#components/review-settings/section.tsx';
import { useAsked } from '#components/review-settings/use-asked.ts';
import type { Answer } from '#components/review-settings/use-asked.ts';
import { Button } from '#components/ui/button.tsx';

import { Delivered } from './delivered.tsx';
import styles from './reminders.module.css';
import { Reply } from './reply.tsx';

/** Being reminded by e-mail. */
export function EmailSection({
  email,
  timeZone,
  onSwitch,
  onTest,
}: {
  email: {
    readonly isOn: boolean;
    readonly address: string | null;
    readonly obstacle: string | null;
    readonly deliveredAt: number | null;
    readonly trouble: string | null;
  };
  timeZone: string;
  onSwitch: (isOn: boolean) => Promise<Answer<string>>;
  onTest: () => Promise<Answer<string>>;
}): ReactElement {
  const { isOn, address, obstacle, deliveredAt, trouble } = email;
  const { answer, pending, ask } = useAsked<string>();
  const can = obstacle === null && address !== null;
  return (
    <SettingsSection
      id="email"
      title="By e-mail"
      about="One short letter with a link to your review. Each has a link that ends them with one press."
    >
      {obstacle !== null && <p className={styles.state}>{obstacle}</p>}
      {obstacle === null && address === null && (
        <p className={styles.state}>
          Your account has no e-mail address. <Link href="/account">Add one</Link>, then come back.
        </p>
      )}
      {can && (
        <p className={styles.state}>
          E-mail to {address} is <strong>{isOn ? 'on' : 'off'}</strong>.
        </p>
      )}
      {(isOn || deliveredAt !== null) && <Delivered at={deliveredAt} trouble={trouble} timeZone={timeZone} />}
      <Reply answer={answer} />
      {(can || isOn) && (
        <p className={styles.buttons}>
          <Button
            variant={isOn ? 'secondary' : 'primary'}
            aria-disabled={pending}
            onClick={() => ask(() => onSwitch(!isOn))}
          >
            {isOn ? 'Turn off' : 'Turn on'}
          </Button>
          {can && (
            <Button variant="quiet" aria-disabled={pending} onClick={() => ask(onTest)}>
              Send a test
            </Button>
          )}
        </p>
      )}
    </SettingsSection>
  );
}
