import { AppError } from '#server/errors.ts';

/** How many runs may wait on behalf of somebody: some minutes of measuring. */
const WAITING_AT_MOST = 20;

/** Whose turn it is to be. */
export interface Turn {
  /** Waits until it is alone, and stays so. */
  readonly exclusive: boolean;
  /** The person or address it is for. Without one it is the server's own, which is never refused. */
  readonly owner?: string | undefined;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
}

/** Lets a few runs go at once, in the order they came; an exclusive one waits until it is alone, and stays so. */
export class RunQueue {
  readonly #atOnce: number;
  #running = 0;
  #exclusive = false;
  #waiting: (Turn & { start(): void })[] = [];

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /**
   * Runs `work` when it is its turn. Rejects with the signal's reason if it is aborted while waiting.
   * @throws AppError 503 when too many wait already, or the owner has one waiting that is exclusive too.
   */
  async run<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
    this.#refuseTooMany(turn);
    await this.#turn(turn);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (turn.exclusive) this.#exclusive = false;
      this.#advance();
    }
  }

  #refuseTooMany({ exclusive, owner }: Turn): void {
    if (owner === undefined) return;
    const owned = this.#waiting.filter((other) => other.owner !== undefined);
    const again = exclusive && owned.some((other) => other.exclusive && other.owner === owner);
    if (!again && owned.length < WAITING_AT_MOST) return;
    throw new AppError('busy', 'The server is measuring for others. Try again in a minute.', 503);
  }

  #turn({ exclusive, owner, signal }: Turn): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const leave = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== entry);
        reject(signal?.reason as Error);
        this.#advance();
      };
      const entry = {
        exclusive,
        owner,
        start: (): void => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(entry);
      this.#advance();
    });
  }

  #advance(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const room = next.exclusive ? this.#running === 0 : this.#running < this.#atOnce && !this.#exclusive;
      if (!room) return;
      this.#waiting.shift();
      this.#running += 1;
      this.#exclusive ||= next.exclusive;
      next.start();
    }
  }
}
