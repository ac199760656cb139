import { dropSubscription, pushEndpoint, unsubscribePush } from './subscribe-push.ts';

/** Ends the reminders that this browser takes: it is no longer theirs who turned them on. Never throws. */
export async function endPush(): Promise<void> {
  try {
    const endpoint = await pushEndpoint();
    if (endpoint !== null) await unsubscribePush(endpoint);
  } catch {
    // Without the server's knowing.
    await dropSubscription().catch(() => undefined);
  }
}
