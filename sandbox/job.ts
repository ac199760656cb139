import { setTimeout as sleep } from 'node:timers/promises';

import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

/** A run that a server asked for over one connection. */
export class Job {
  readonly #controller = new AbortController();
  readonly #gone: Promise<void>;
  /** Hears that the server has said `go`. */
  go: () => void = () => undefined;

  constructor() {
    this.#gone = new Promise((resolve) => {
      this.go = resolve;
    });
  }

  /** Aborted when the server does not want it any more. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  cancel(): void {
    this.#controller.abort();
  }

  /**
   * Asks the server to confirm that it wants this run, and from nobody else, and waits for its `go`.
   * @throws Refusal when that takes too long; the signal's reason when it is cancelled.
   */
  async confirm(ask: () => void): Promise<void> {
    const { signal } = this;
    signal.throwIfAborted();
    const over = new AbortController();
    ask();
    const late = sleep(LIMITS.confirmMs, undefined, { signal: over.signal, ref: false }).then(() => {
      throw new Refusal('failed', 'The server did not confirm in time.');
    });
    const left = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    // Whoever comes second has nothing to say any more.
    for (const second of [late, left]) second.catch(() => undefined);
    await Promise.race([this.#gone, late, left]).finally(() => over.abort());
  }
}
