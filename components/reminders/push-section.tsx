'use client';

import { useRouter } from 'next/navigation';
import type { ReactElement } from 'react';

import type { PushSupport } from '#browser/push/push-support.ts';
import { subscribePush, unsubscribePush } from '#browser/push/subscribe-push.ts';
import { SettingsSection } from '#components/review-settings/section.tsx';
import { useAsked } from '#components/review-settings/use-asked.ts';
import type { Answer } from '#components/review-settings/use-asked.ts';
import { Button } from '#components/ui/button.tsx';

import { Delivered } from './delivered.tsx';
import styles from './reminders.module.css';
import { Reply } from './reply.tsx';
import { useThisBrowser } from './use-this-browser.ts';

/** Why this browser cannot, and what to do about it. */
const OBSTACLES: Readonly<Record<Exclude<PushSupport, 'ready'>, string>> = {
  denied:
    'Notifications from this site are blocked. Allow them in the settings of the browser, then come back.',
  install:
    'On an iPhone or iPad, put Heapwise on the home screen first: press Share, then “Add to Home Screen”. Open it from there, and turn reminders on here.',
  insecure: 'Notifications need a safe connection: open this site by its https address.',
  worker: 'Heapwise is not ready in the background yet. Reload this page in a moment.',
  unsupported:
    'This browser takes no notifications from sites. E-mail or your calendar can remind you instead.',
};

/** Being reminded by notifications, on the devices that were said. */
export function PushSection({
  devices,
  publicKey,
  timeZone,
  onTest,
}: {
  devices: readonly {
    readonly endpoint: string;
    readonly label: string;
    readonly deliveredAt: number | null;
    readonly trouble: string | null;
  }[];
  publicKey: string;
  timeZone: string;
  onTest: () => Promise<Answer<string>>;
}): ReactElement {
  const router = useRouter();
  const { here, look } = useThisBrowser();
  const { answer, pending, ask } = useAsked<string>();
  const isHere = devices.some(({ endpoint }) => endpoint === here?.endpoint);
  const change = (work: () => Promise<void>, done: string): void =>
    ask(async () => {
      try {
        await work();
        look();
        router.refresh();
        return { done, message: null };
      } catch (error) {
        return { done: null, message: error instanceof Error ? error.message : String(error) };
      }
    });
  return (
    <SettingsSection
      id="push"
      title="On your devices"
      about="A notification, also while Heapwise is closed. On an iPhone or iPad it needs to be on the home screen."
    >
      {here !== null && here.support !== 'ready' && <p className={styles.state}>{OBSTACLES[here.support]}</p>}
      {here?.support === 'ready' && (
        <p className={styles.state}>
          Notifications on this device are <strong>{isHere ? 'on' : 'off'}</strong>.
        </p>
      )}
      <Reply answer={answer} />
      <p className={styles.buttons}>
        {here?.support === 'ready' && !isHere && (
          <Button
            aria-disabled={pending}
            onClick={() => change(() => subscribePush(publicKey), 'This device takes reminders now.')}
          >
            Turn on for this device
          </Button>
        )}
        {devices.length > 0 && (
          <Button variant="quiet" aria-disabled={pending} onClick={() => ask(onTest)}>
            Send a test
          </Button>
        )}
      </p>
      {devices.length > 0 && (
        <ul className={styles.devices}>
          {devices.map(({ endpoint, label, deliveredAt, trouble }) => (
            <li key={endpoint}>
              <div>
                <p>
                  {label}
                  {endpoint === here?.endpoint && ' (this one)'}
                </p>
                <Delivered at={deliveredAt} trouble={trouble} timeZone={timeZone} />
              </div>
              <Button
                variant="quiet"
                aria-disabled={pending}
                onClick={() => change(() => unsubscribePush(endpoint), `${label} takes no more reminders.`)}
              >
                Turn off<span className="visually-hidden"> on {label}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}
