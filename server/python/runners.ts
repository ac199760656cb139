import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import type { RefusalCode } from '#sandbox/protocol/messages.ts';

import { keyOf } from './interpreter-key.ts';
import type { Answer, AskOptions, Question } from './runner-connection.ts';
import { Runner, type RunnerSettings } from './runner.ts';
import { runnerSettings } from './runner-settings.ts';

/** How long a question waits for a runner that is being started again. */
const PATIENCE_MS = 30_000;

type WithoutExecutable<T> = T extends { executable: string } ? Omit<T, 'executable'> : never;

/** Something to run; which file of which runner does it is decided here. */
export type Work = WithoutExecutable<Question>;

/** What became of some work. `waitSeconds`: what a refusal for now suggests. */
export type WorkAnswer =
  | Extract<Answer, { type: 'ran' | 'checked' | 'lost' }>
  | {
      readonly type: 'refused';
      readonly code: RefusalCode | 'no-runner';
      readonly reason: string;
      readonly waitSeconds: number;
    };

interface Place {
  readonly runner: Runner;
  readonly executable: string;
}

/** All runners of this server. */
export class Runners {
  readonly all: readonly Runner[];
  /** How interpreters did in their self-tests, by `keyOf`; those that did not pass are not used. */
  readonly selfTests = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #awake = 0;
  #keepAlive: NodeJS.Timeout | undefined;

  constructor(settings: readonly RunnerSettings[]) {
    this.all = settings.map(
      (one) =>
        new Runner(one, () => {
          for (const listener of this.#listeners) listener();
        }),
    );
  }

  /** Connects to all, and waits until each has answered or failed often enough. */
  async settle(): Promise<void> {
    await this.whileAwake(async () => {
      for (const runner of this.all) runner.start();
      while (this.all.some((runner) => !runner.isSettled)) await this.change();
    });
  }

  /** Calls `listener` whenever a runner came, changed or went. Returns the end of that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether an interpreter may stand for its environment. */
  isUsable(interpreter: Omit<Interpreter, 'representative'>): boolean {
    return (this.selfTests.get(keyOf(interpreter)) ?? 'passed') === 'passed';
  }

  /**
   * Lets a runner do some work, and another one when the first is lost before it started; never twice after that. An
   * interpreter that is its environment's representative may be replaced by that of another runner.
   * Rejects with the signal's reason when aborted.
   */
  async ask(interpreter: Interpreter, work: Work, options: AskOptions = {}): Promise<WorkAnswer> {
    return this.whileAwake(async () => {
      const first = await this.#askSomewhere(interpreter, work, options);
      const isToRepeat =
        (first.answer.type === 'lost' && !first.answer.started) ||
        (first.answer.type === 'refused' && first.answer.code === 'draining' && first.runner);
      if (!isToRepeat) return first.answer;
      return (await this.#askSomewhere(interpreter, work, options, first.runner)).answer;
    });
  }

  /** Ends the connections to all, and the runner that was started here. */
  async close(): Promise<void> {
    // Else a script that has nothing more to do would end before what it started has.
    await this.whileAwake(() => Promise.all(this.all.map((runner) => runner.close())));
  }

  /** Nothing of a runner keeps a script alive, except while somebody waits for something. */
  async whileAwake<T>(wait: () => Promise<T>): Promise<T> {
    this.#awake += 1;
    this.#keepAlive ??= setInterval(() => undefined, 2 ** 30);
    try {
      return await wait();
    } finally {
      this.#awake -= 1;
      if (this.#awake === 0) {
        clearInterval(this.#keepAlive);
        this.#keepAlive = undefined;
      }
    }
  }

  /** Resolves at the next change, or when `signal` is aborted. */
  change(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        stop();
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const stop = this.onChange(done);
      signal?.addEventListener('abort', done, { once: true });
    });
  }

  /** Asks the best runner there is; waits for those that are coming back, when there is none. */
  async #askSomewhere(
    interpreter: Interpreter,
    work: Work,
    options: AskOptions,
    tried?: Runner,
  ): Promise<{ readonly runner?: Runner; readonly answer: WorkAnswer }> {
    for (const runner of this.all) runner.start();
    const { signal } = options;
    let patience: AbortSignal | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const places = this.all
        .filter((runner) => runner.isConnected && runner.hello?.draining === false)
        .flatMap((runner) => this.#placesAt(runner, interpreter));
      const best = places.toSorted((a, b) => order(a.runner, b.runner, work.owner, tried))[0];
      // Nothing may come between choosing and asking: whoever chooses next must see this question counted.
      if (best) return { runner: best.runner, answer: await this.#askAt(best, work, options) };
      const isWorthWaiting = this.all.some((runner) => !runner.isConnected && !runner.isLost);
      if (!isWorthWaiting || patience?.aborted) return { answer: this.#nowhere() };
      patience ??= AbortSignal.timeout(PATIENCE_MS);
      await this.change(signal ? AbortSignal.any([signal, patience]) : patience);
    }
  }

  async #askAt({ runner, executable }: Place, work: Work, options: AskOptions): Promise<WorkAnswer> {
    const answer = await runner.ask({ ...work, executable }, options);
    if (answer.type === 'stats' || answer.type === 'self-tested') {
      throw new Error(`invariant: a runner answered ${answer.type} to a ${work.type}`);
    }
    if (answer.type !== 'refused') return answer;
    return { ...answer, waitSeconds: waitSeconds(answer.code, runner) };
  }

  #placesAt(runner: Runner, wanted: Interpreter): readonly Place[] {
    const offered = runner.hello?.interpreters ?? [];
    const exact = offered.find((one) => keyOf(one) === keyOf(wanted));
    const standIn = (): Interpreter | undefined =>
      offered.find((one) => one.environment.id === wanted.environment.id && this.isUsable(one));
    const chosen = exact ?? (wanted.representative ? standIn() : undefined);
    return chosen ? [{ runner, executable: chosen.executable }] : [];
  }

  #nowhere(): Extract<WorkAnswer, { type: 'refused' }> {
    const refused = (code: RefusalCode | 'no-runner', reason: string, waitSeconds: number) =>
      ({ type: 'refused', code, reason, waitSeconds }) as const;
    const connected = this.all.filter((runner) => runner.isConnected);
    if (connected.length === 0) {
      return refused('no-runner', this.all.map(({ settings }) => settings.lost).join(' '), 30);
    }
    return connected.every(({ hello }) => hello?.draining === true)
      ? refused('draining', 'The machines that run programs are about to stop.', 30)
      : refused('no-interpreter', 'No machine here has this interpreter any more.', 60);
  }
}

/**
 * Which of two runners is asked: one that was not tried; one whose sandbox works; the one that already has something of
 * this owner, so that having several runners lets nobody have several turns; the one with the fewest questions.
 */
function order(a: Runner, b: Runner, owner: string | undefined, tried: Runner | undefined): number {
  const rank = (runner: Runner): readonly number[] => [
    runner === tried ? 1 : 0,
    runner.hello?.sandbox.ok === true ? 0 : 1,
    owner === undefined ? 0 : -runner.outstandingOf(owner),
    runner.outstanding,
  ];
  const [x, y] = [rank(a), rank(b)];
  return x.map((one, index) => one - (y[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Seconds after which a place is likely to be free, from how long runs took here and how many wait. */
function waitSeconds(code: RefusalCode, { lastStats }: Runner): number {
  const GUESS = 10;
  if (code !== 'queue-full' && code !== 'owner-busy') return 60;
  if (!lastStats || lastStats.latency.count === 0) return GUESS;
  const oneRun = Math.max(0, lastStats.latency.p50 - lastStats.queued.p50) / 1000;
  const before = code === 'queue-full' ? lastStats.waiting / Math.max(1, lastStats.cores) : 1;
  return Math.min(600, Math.max(1, Math.ceil(oneRun * before)));
}

// Next may load this module more than once in a process; the runners are the same for all.
const shared = globalThis as typeof globalThis & { heapwiseRunners?: Runners | undefined };

/** The runners of this server. */
export function runners(): Runners {
  shared.heapwiseRunners ??= new Runners(runnerSettings());
  return shared.heapwiseRunners;
}

/** Ends the connections to all runners, and the one that was started here. The next call of `runners` begins anew. */
export async function closeRunners(): Promise<void> {
  const closing = shared.heapwiseRunners;
  shared.heapwiseRunners = undefined;
  await closing?.close();
}
