/** Lets a few runs go at once, in the order they came; an exclusive one waits until it is alone, and stays so. */
export class RunQueue {
  readonly #atOnce: number;
  #running = 0;
  #exclusive = false;
  #waiting: { readonly exclusive: boolean; start(): void }[] = [];

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Runs `work` when it is its turn. Rejects with the signal's reason if it is aborted while waiting. */
  async run<T>(exclusive: boolean, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    await this.#turn(exclusive, signal);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (exclusive) this.#exclusive = false;
      this.#advance();
    }
  }

  #turn(exclusive: boolean, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const leave = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== entry);
        reject(signal?.reason as Error);
        this.#advance();
      };
      const entry = {
        exclusive,
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
