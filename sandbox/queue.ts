import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Whose turn it is to be. */
export interface Turn {
  /** Waits until it is alone, and stays so. */
  readonly exclusive: boolean;
  /** The person or address it is for. Without one it is the server's own, which is never refused. */
  readonly owner?: string | undefined;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
  /** Told how many go first, and again when that changes. Not called where it starts at once. */
  readonly onPosition?: ((position: number) => void) | undefined;
}

interface Entry extends Turn {
  position: number;
  start(): void;
}

/**
 * Lets a few runs go at once, in the order they came. An exclusive one waits until it is alone, and stays so. Whoever
 * has runs going waits for their end, and whoever waits with two has one place in the queue: the second gets its own, the
 * last, when the first has begun. So nobody's second run goes before another's first: among n owners who never stop
 * asking, whoever has nothing going or waiting begins after at most n - 1 runs that had not begun when they asked.
 */
export class RunQueue {
  readonly #atOnce: number;
  readonly #running = new Map<string, number>();
  #count = 0;
  #exclusive = false;
  #waiting: Entry[] = [];
  /** Those whose owner has a place in the queue already. */
  #behind: Entry[] = [];

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  get running(): number {
    return this.#count;
  }

  get waiting(): number {
    return this.#waiting.length + this.#behind.length;
  }

  /** Whether a run has the machine to itself, or waits for that as the next. */
  get isQuieting(): boolean {
    return this.#exclusive || this.#waiting[0]?.exclusive === true;
  }

  /**
   * Runs `work` when it is its turn. Rejects with the signal's reason if it is aborted while waiting.
   * @throws Refusal when too many wait already, or too many of this owner.
   */
  async run<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
    this.#refuseTooMany(turn.owner);
    await this.#turn(turn);
    try {
      return await work();
    } finally {
      this.#count -= 1;
      this.#runningOf(turn.owner, -1);
      if (turn.exclusive) this.#exclusive = false;
      this.#advance();
    }
  }

  #refuseTooMany(owner: string | undefined): void {
    if (owner === undefined) return;
    const owned = [...this.#waiting, ...this.#behind].filter((entry) => entry.owner !== undefined);
    const own = owned.filter((entry) => entry.owner === owner).length;
    const busy = (this.#running.get(owner) ?? 0) >= LIMITS.runningPerOwner;
    if (busy && own >= LIMITS.waitingPerOwner) {
      throw new Refusal(
        'owner-busy',
        'One of your runs is going and another is waiting. Let one of them end first.',
      );
    }
    // Nothing of theirs is going because the machine is taken: they may wait with as much as could go and wait.
    if (own >= LIMITS.runningPerOwner + LIMITS.waitingPerOwner) {
      throw new Refusal('owner-busy', 'Two of your runs are waiting already. Let one of them end first.');
    }
    if (owned.length >= LIMITS.waiting) {
      throw new Refusal('queue-full', 'Many others are running programs just now. Try again in a minute.');
    }
  }

  #turn(turn: Turn): Promise<void> {
    return new Promise((resolve, reject) => {
      turn.signal?.throwIfAborted();
      const leave = (): void => {
        this.#remove(entry);
        reject(turn.signal?.reason as Error);
        this.#advance();
      };
      const entry: Entry = {
        ...turn,
        position: -1,
        start: () => {
          turn.signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      turn.signal?.addEventListener('abort', leave, { once: true });
      const isSecond = turn.owner !== undefined && this.#waiting.some(({ owner }) => owner === turn.owner);
      (isSecond ? this.#behind : this.#waiting).push(entry);
      this.#advance();
    });
  }

  #advance(): void {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const room = next.exclusive ? this.#count === 0 : this.#count < this.#atOnce && !this.#exclusive;
      if (!room) break;
      this.#remove(next);
      this.#count += 1;
      this.#runningOf(next.owner, 1);
      this.#exclusive ||= next.exclusive;
      next.start();
    }
    for (const [position, entry] of [...this.#waiting, ...this.#behind].entries()) {
      if (entry.position !== position) entry.onPosition?.(position);
      entry.position = position;
    }
  }

  /** Takes an entry out; one of the same owner that was behind it gets a place in the queue. */
  #remove(entry: Entry): void {
    const follower = this.#behind.find((other) => other !== entry && other.owner === entry.owner);
    const moves = follower !== undefined && this.#waiting.includes(entry) ? [follower] : [];
    this.#waiting = [...this.#waiting.filter((other) => other !== entry), ...moves];
    this.#behind = this.#behind.filter((other) => other !== entry && !moves.includes(other));
  }

  /** The first whose owner has nothing going. */
  #next(): Entry | undefined {
    return this.#waiting.find(
      ({ owner }) => owner === undefined || (this.#running.get(owner) ?? 0) < LIMITS.runningPerOwner,
    );
  }

  #runningOf(owner: string | undefined, change: number): void {
    if (owner === undefined) return;
    const now = (this.#running.get(owner) ?? 0) + change;
    if (now > 0) this.#running.set(owner, now);
    else this.#running.delete(owner);
  }
}
