import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import type { RunnerStats } from '#sandbox/protocol/messages.ts';

import {
  RunnerConnection,
  type Answer,
  type AskOptions,
  type Hello,
  type Question,
} from './runner-connection.ts';

/** A way to a runner that is open. */
export interface Link {
  readonly stream: Duplex;
  /** Ends it, and what was started for it. */
  end(): Promise<void>;
}

/** A runner as it is configured. */
export interface RunnerSettings {
  /** What anybody may read: no address, no path. */
  readonly name: string;
  /** How the log calls it. */
  readonly label: string;
  /** What anybody may read while it is lost. A sentence. */
  readonly lost: string;
  /** Milliseconds that it may take to say hello. */
  readonly patienceMs: number;
  readonly open: () => Promise<Link>;
}

/** How often a runner must show that it lives, and how many times it may be late. */
const PING_MS = 5_000;
const MISSED_AT_MOST = 3;

/** A connection that lasted so long was a good one. */
const GOOD_MS = 10_000;

/** After so many failures in a row nobody waits for it any more. */
const FAILURES_UNTIL_LOST = 3;

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;

/** One runner that this server uses: connected while it can be, connected again when it was lost. */
export class Runner {
  readonly settings: RunnerSettings;
  readonly #onChange: () => void;
  readonly #owners = new Map<string, number>();
  #serving: Promise<void> | null = null;
  #connection: RunnerConnection | null = null;
  #lastHello: Hello | null = null;
  #lastStats: RunnerStats | null = null;
  #failures = 0;
  readonly #closing = new AbortController();

  /** @param onChange Told whenever what is said of it below may have changed. */
  constructor(settings: RunnerSettings, onChange: () => void) {
    this.settings = settings;
    this.#onChange = onChange;
  }

  /** Connects, and keeps connecting, from the first call on. */
  start(): void {
    this.#serving ??= this.#serve();
  }

  /** Whether it can be asked now. */
  get isConnected(): boolean {
    return this.#connection?.isOpen === true;
  }

  /** Whether it failed so often that nobody should wait for it. */
  get isLost(): boolean {
    return this.#failures >= FAILURES_UNTIL_LOST && !this.isConnected;
  }

  /** Whether the first tries to connect are over. */
  get isSettled(): boolean {
    return this.#lastHello !== null || this.isLost;
  }

  /** What it said of itself last; null when it never did, or is lost. */
  get hello(): Hello | null {
    return this.isLost ? null : this.#lastHello;
  }

  /** What it counted when it was asked last; a few seconds old. */
  get lastStats(): RunnerStats | null {
    return this.#lastStats;
  }

  /** Questions without an answer yet. */
  get outstanding(): number {
    return this.#connection?.outstanding ?? 0;
  }

  /** Questions of one owner without an answer yet. */
  outstandingOf(owner: string): number {
    return this.#owners.get(owner) ?? 0;
  }

  /** Asks it; `lost` at once where it is not connected. */
  async ask(question: Question, options?: AskOptions): Promise<Answer> {
    if (!this.#connection) return { type: 'lost', started: false };
    const owner = 'owner' in question ? question.owner : undefined;
    this.#count(owner, 1);
    try {
      return await this.#connection.ask(question, options);
    } finally {
      this.#count(owner, -1);
    }
  }

  /** Ends it for good. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#connection?.end(new Error('The server closes.'));
    await this.#serving;
  }

  async #serve(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      const since = performance.now();
      const why = await this.#connect();
      if (signal.aborted) return;
      const wasGood = performance.now() - since > GOOD_MS && this.#lastHello !== null;
      this.#failures = wasGood ? 1 : this.#failures + 1;
      if (this.#failures === 1 || this.#failures === FAILURES_UNTIL_LOST) {
        console.error(`Lost ${this.settings.label}: ${why.message} Trying again.`);
      }
      this.#onChange();
      const delay = Math.min(FIRST_DELAY_MS * 2 ** (this.#failures - 1), LONGEST_DELAY_MS);
      await sleep(delay, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** One connection, from its opening to its end. Resolves with why it ended. */
  async #connect(): Promise<Error> {
    let link: Link | undefined;
    try {
      link = await this.settings.open();
      const connection = await RunnerConnection.open(link.stream, this.settings.patienceMs, (hello) => {
        this.#lastHello = hello;
        this.#onChange();
      });
      if (this.isLost) console.error(`Found ${this.settings.label} again.`);
      this.#connection = connection;
      this.#lastHello = connection.hello;
      this.#onChange();
      const stop = this.#ping(connection);
      if (this.#closing.signal.aborted) connection.end(new Error('The server closes.'));
      const why = await connection.ended;
      stop();
      return why;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      this.#connection = null;
      await link?.end();
    }
  }

  // Counted in pings and not by one clock: this process may itself have been too busy to read the answer.
  #ping(connection: RunnerConnection): () => void {
    let missed = 0;
    const ping = async (): Promise<void> => {
      if (missed >= MISSED_AT_MOST) {
        connection.end(new Error(`It did not answer for ${(missed * PING_MS) / 1000} seconds.`));
        return;
      }
      missed += 1;
      if (missed > 1) return;
      const answer = await connection.ask({ type: 'stats' });
      missed = 0;
      if (answer.type === 'stats') this.#lastStats = answer.stats;
    };
    const timer = setInterval(() => void ping(), PING_MS);
    timer.unref();
    return () => clearInterval(timer);
  }

  #count(owner: string | undefined, by: 1 | -1): void {
    if (owner === undefined) return;
    const now = (this.#owners.get(owner) ?? 0) + by;
    if (now > 0) this.#owners.set(owner, now);
    else this.#owners.delete(owner);
  }
}
