import { now } from '#server/clock.ts';
import { logFailure } from '#server/respond.ts';

import { CHANNELS } from './channels.ts';
import { remindEveryone } from './remind-everyone.ts';
import { vapid } from './vapid-keys.ts';

const MINUTE_MS = 60_000;

// `next dev` loads this anew after every change; one timer is enough.
const shared = globalThis as typeof globalThis & { heapwiseReminders?: NodeJS.Timeout };

/** Looks once a minute whom to remind, as long as this process lives, and never keeps it alive. */
export function scheduleReminders(): void {
  if (shared.heapwiseReminders) return;
  // Made now, so that the first backup has them: without them every subscription would be lost.
  vapid();
  let running = false;
  const round = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      await remindEveryone(now(), CHANNELS);
    } catch (error) {
      logFailure(error);
    } finally {
      running = false;
    }
  };
  shared.heapwiseReminders = setInterval(() => void round(), MINUTE_MS).unref();
}
