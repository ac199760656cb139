const CHANNEL = 'heapwise-progress';

/** Whose log has changed, null being the guest's, and whether this page changed it. */
type Listener = (person: string | null, isHere: boolean) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | undefined;

/** Tells this page and the other tabs that a log on this device has changed. */
export function announceProgress(person: string | null = null): void {
  for (const listener of listeners) listener(person, true);
  openChannel()?.postMessage({ person });
}

/** Calls `listener` whenever a log changes here or in another tab. Returns what ends it. */
export function onProgress(listener: Listener): () => void {
  openChannel();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function openChannel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  if (!channel) {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', (event: MessageEvent<{ person?: string | null }>) => {
      for (const listener of listeners) listener(event.data.person ?? null, false);
    });
  }
  return channel;
}
