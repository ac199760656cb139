const CHANNEL = 'heapwise-progress';

const listeners = new Set<() => void>();
let channel: BroadcastChannel | undefined;

/** Tells this page and the other tabs that the log on this device has changed. */
export function announceProgress(): void {
  for (const listener of listeners) listener();
  openChannel()?.postMessage('changed');
}

/** Calls `listener` whenever the log changes here or in another tab. Returns what ends it. */
export function onProgress(listener: () => void): () => void {
  openChannel();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function openChannel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  if (!channel) {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', () => {
      for (const listener of listeners) listener();
    });
  }
  return channel;
}
