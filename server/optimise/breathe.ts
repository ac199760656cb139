import { setImmediate } from 'node:timers/promises';

/** For so long (ms) at a time background work may keep the process from answering requests. */
const TURN_MS = 15;

/** Gives a function to call between pieces of work: it waits until requests had their turn, once a turn is over. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
