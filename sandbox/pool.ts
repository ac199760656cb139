import { setTimeout as sleep } from 'node:timers/promises';

import type { Host } from './host.ts';
import type { InterpreterFiles } from './interpreters/files.ts';
import { LIMITS } from './limits.ts';
import { Sandbox } from './sandbox.ts';

/** An interpreter is in use for so long after its last run. */
const IN_USE_MS = 600_000;

/** How long nobody tries to start what did not start: twice as long after each failure, up to the latter. */
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 600_000;

interface Shelf {
  readonly files: InterpreterFiles;
  readonly warm: Sandbox[];
  /** When it was last asked for; milliseconds of `performance.now()`. */
  usedAt: number;
  /** Starts that failed in a row, and when nobody should have tried again before. */
  failures: number;
  notBefore: number;
}

/**
 * Sandboxes that are ready before anybody asks, each for one run. They are started one after the other, off the
 * learner's path, and not while anything is measured.
 */
export class Pool {
  readonly #host: Host;
  readonly #shelves = new Map<string, Shelf>();
  readonly #mayRefill: () => boolean;
  readonly #onFailure: (error: unknown) => void;
  readonly #slots = new Set<number>();
  readonly #alive = new Set<Sandbox>();
  readonly #finishing = new Set<Promise<void>>();
  #refilling: Promise<void> | null = null;
  readonly #closing = new AbortController();
  /** Starts that found nothing ready. */
  cold = 0;

  /** @param mayRefill False while the machine must be quiet. @param onFailure Hears why a sandbox did not start. */
  constructor(host: Host, mayRefill: () => boolean, onFailure: (error: unknown) => void) {
    this.#host = host;
    this.#mayRefill = mayRefill;
    this.#onFailure = onFailure;
  }

  /** Takes a sandbox that is ready, else starts one. Whoever takes it hands it to `finish`. */
  async take(files: InterpreterFiles): Promise<Sandbox> {
    const shelf = this.#shelf(files);
    shelf.usedAt = performance.now();
    for (let ready = shelf.warm.shift(); ready !== undefined; ready = shelf.warm.shift()) {
      if (!ready.isOver) return ready;
      void this.finish(ready);
    }
    this.cold += 1;
    return this.#start(files);
  }

  /** Takes one for measuring in: nothing else starts or ends beside it, and its own start is some time ago. */
  async takeRested(files: InterpreterFiles): Promise<Sandbox> {
    await this.#refilling;
    await Promise.all(this.#finishing);
    const sandbox = await this.take(files);
    const rested = performance.now() - sandbox.readySince;
    if (rested < LIMITS.restMs) await sleep(LIMITS.restMs - rested);
    return sandbox;
  }

  /** Ends a sandbox and removes what is left of it. */
  finish(sandbox: Sandbox): Promise<void> {
    const finishing = this.#finish(sandbox).finally(() => this.#finishing.delete(finishing));
    this.#finishing.add(finishing);
    return finishing;
  }

  async #finish(sandbox: Sandbox): Promise<void> {
    // Whoever waits for the result goes first.
    await new Promise((resolve) => setImmediate(resolve));
    await sandbox.destroy();
    await sandbox.clean().catch(this.#onFailure);
    this.#slots.delete(sandbox.slot);
    this.#alive.delete(sandbox);
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** Starts what is missing, unless it may not. Safe to call at any time. */
  refill(): void {
    if (this.#isClosed || !this.#mayRefill()) return;
    this.#refilling ??= this.#refill().finally(() => {
      this.#refilling = null;
    });
  }

  /** Makes sure that an interpreter has one ready. */
  expect(files: InterpreterFiles): void {
    this.#shelf(files);
    this.refill();
  }

  /** How many are ready, by the interpreter's path. */
  warm(): { readonly [executable: string]: number } {
    return Object.fromEntries(
      [...this.#shelves].map(([path, { warm }]) => [path, warm.filter((each) => !each.isOver).length]),
    );
  }

  /** Ends every sandbox. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#refilling;
    await Promise.all([...this.#alive].map((sandbox) => this.finish(sandbox)));
  }

  /** Ends every sandbox now, without waiting. */
  killAll(): void {
    this.#closing.abort();
    for (const sandbox of this.#alive) sandbox.kill();
  }

  async #refill(): Promise<void> {
    this.#discardOld();
    for (let shelf = this.#neediest(); shelf !== undefined; shelf = this.#neediest()) {
      try {
        shelf.warm.push(await this.#start(shelf.files));
        shelf.failures = 0;
      } catch (error) {
        shelf.notBefore =
          performance.now() + Math.min(FIRST_DELAY_MS * 2 ** shelf.failures, LONGEST_DELAY_MS);
        shelf.failures += 1;
        if (!this.#isClosed) this.#onFailure(error);
        return;
      }
    }
  }

  /** The shelf that was used last among those that lack something; none while nothing may start. */
  #neediest(): Shelf | undefined {
    if (this.#isClosed || !this.#mayRefill()) return undefined;
    const shelves = [...this.#shelves.values()];
    const ready = shelves.reduce((sum, { warm }) => sum + warm.length, 0);
    if (ready >= LIMITS.warmAtMost) return undefined;
    return shelves
      .filter((shelf) => shelf.warm.length < wantedOf(shelf) && performance.now() >= shelf.notBefore)
      .toSorted((a, b) => b.usedAt - a.usedAt)[0];
  }

  #discardOld(): void {
    for (const { warm } of this.#shelves.values()) {
      for (const old of warm.filter(({ readySince, isOver }) => isOver || isOld(readySince))) {
        warm.splice(warm.indexOf(old), 1);
        void this.finish(old);
      }
    }
  }

  async #start(files: InterpreterFiles): Promise<Sandbox> {
    const slot = this.#freeSlot();
    try {
      const sandbox = await Sandbox.start(this.#host, files, slot, this.#closing.signal);
      this.#alive.add(sandbox);
      if (this.#isClosed) sandbox.kill();
      return sandbox;
    } catch (error) {
      this.#slots.delete(slot);
      throw error;
    }
  }

  /** A number that no living sandbox has; a user id hangs on it. */
  #freeSlot(): number {
    let slot = 0;
    while (this.#slots.has(slot)) slot += 1;
    this.#slots.add(slot);
    return slot;
  }

  #shelf(files: InterpreterFiles): Shelf {
    const known = this.#shelves.get(files.executable);
    if (known) return known;
    const shelf: Shelf = { files, warm: [], usedAt: -Infinity, failures: 0, notBefore: 0 };
    this.#shelves.set(files.executable, shelf);
    return shelf;
  }
}

function wantedOf({ usedAt }: Shelf): number {
  const inUse = performance.now() - usedAt < IN_USE_MS;
  return inUse ? LIMITS.warmPerInterpreter : 1;
}

function isOld(readySince: number): boolean {
  return performance.now() - readySince > LIMITS.warmMs;
}
