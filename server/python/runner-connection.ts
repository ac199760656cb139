import type { Duplex } from 'node:stream';

import { readFrames, sendFrame } from '#sandbox/protocol/frames.ts';
import type { Reply, Request } from '#sandbox/protocol/messages.ts';

import { ReplySchema } from './reply-schema.ts';

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

/** What a runner said of itself last. */
export type Hello = Extract<Reply, { type: 'hello' }>;

/** Something to ask of a runner; the connection numbers it. */
export type Question = Without<Exclude<Request, { type: 'cancel' | 'go' }>, 'id'>;

/** The last word about a question. `lost` is ours: the connection ended first; `started` says whether the code may have run. */
export type Answer =
  | Extract<Reply, { type: 'ran' | 'checked' | 'refused' | 'stats' | 'self-tested' }>
  | { readonly type: 'lost'; readonly started: boolean };

/** What happens before the answer: `position` many go first; it started; it printed. */
export type RunEvent = Without<Extract<Reply, { type: 'queued' | 'started' | 'output' }>, 'id'>;

/** How to ask. */
export interface AskOptions {
  /** Gives up: the runner is told, and the promise rejects with the signal's reason at once. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
}

interface Asked {
  started: boolean;
  onEvent: AskOptions['onEvent'];
  readonly settle: (answer: Answer) => void;
}

/** One connection to a runner that has said hello, until it ends. */
export class RunnerConnection {
  readonly #stream: Duplex;
  readonly #asked = new Map<string, Asked>();
  readonly #onHello: (hello: Hello) => void;
  #hello: Hello | null = null;
  #asks = 0;
  #why: Error | null = null;
  /** Resolves with the reason when the connection is over. Everything outstanding has its answer then. */
  readonly ended: Promise<Error>;

  private constructor(stream: Duplex, onHello: (hello: Hello) => void) {
    this.#stream = stream;
    this.#onHello = onHello;
    this.ended = this.#read();
  }

  /**
   * Waits until the runner at the other end of `stream` says hello.
   * @param onHello Told of every hello, the first too.
   * @throws Error when the connection ends before, or `patienceMs` have passed.
   */
  static async open(
    stream: Duplex,
    patienceMs: number,
    onHello: (hello: Hello) => void,
  ): Promise<RunnerConnection> {
    return new Promise((resolve, reject) => {
      const connection = new RunnerConnection(stream, (hello) => {
        clearTimeout(timer);
        resolve(connection);
        onHello(hello);
      });
      const timer = setTimeout(
        () => connection.end(new Error(`It said nothing for ${patienceMs / 1000} seconds.`)),
        patienceMs,
      );
      const ended = (why: Error): void => {
        clearTimeout(timer);
        reject(why);
      };
      connection.ended.then(ended, reject);
    });
  }

  /** What the runner said of itself last. */
  get hello(): Hello {
    if (!this.#hello) throw new Error('invariant: a connection is handed out after its first hello');
    return this.#hello;
  }

  /** Whether it can be asked. */
  get isOpen(): boolean {
    return this.#why === null;
  }

  /** Questions without an answer yet. */
  get outstanding(): number {
    return this.#asked.size;
  }

  /** Asks, and resolves with the last word. Rejects when aborted, and when the question is too large to send. */
  ask(question: Question, { signal, onEvent }: AskOptions = {}): Promise<Answer> {
    signal?.throwIfAborted();
    const id = String((this.#asks += 1));
    return new Promise((resolve, reject) => {
      if (!this.isOpen) return resolve({ type: 'lost', started: false });
      // Who gave up waits no more, but the question counts until the runner is done with it.
      const giveUp = (): void => {
        reject(signal?.reason as Error);
        asked.onEvent = undefined;
        this.#send({ type: 'cancel', id });
      };
      const asked: Asked = {
        started: false,
        onEvent,
        settle: (answer) => {
          signal?.removeEventListener('abort', giveUp);
          this.#asked.delete(id);
          resolve(answer);
        },
      };
      this.#asked.set(id, asked);
      signal?.addEventListener('abort', giveUp, { once: true });
      sendFrame(this.#stream, { ...question, id }).catch((error: Error) => {
        // Where the connection broke, its end answers. What was too large to send leaves it as it is.
        if (error.name !== 'FrameError') return;
        reject(error);
        asked.settle({ type: 'lost', started: false });
      });
    });
  }

  /** Ends the connection; what is outstanding is lost. */
  end(why: Error): void {
    this.#why ??= why;
    this.#stream.destroy();
  }

  #send(message: Request): void {
    sendFrame(this.#stream, message).catch((error: Error) => this.end(error));
  }

  async #read(): Promise<Error> {
    try {
      for await (const frame of readFrames(this.#stream)) {
        const reply = ReplySchema.safeParse(frame);
        if (!reply.success) {
          throw new Error('It says what this server does not understand. Install the same Heapwise on both.');
        }
        this.#take(reply.data);
      }
      this.end(new Error('It closed the connection.'));
    } catch (error) {
      this.end(error instanceof Error ? error : new Error(String(error)));
    }
    for (const { started, settle } of this.#asked.values()) settle({ type: 'lost', started });
    return this.#why as Error;
  }

  #take(reply: Reply): void {
    if (reply.type === 'hello') {
      this.#hello = reply;
      this.#onHello(reply);
      return;
    }
    const { id, ...event } = reply;
    const asked = this.#asked.get(id);
    if (!asked) return;
    switch (event.type) {
      case 'queued':
      case 'output':
        asked.onEvent?.(event);
        break;
      case 'ready':
        // From here on nobody else is asked, whether the runner hears of it or not.
        asked.started = true;
        this.#send({ type: 'go', id });
        break;
      case 'started':
        asked.started = true;
        asked.onEvent?.(event);
        break;
      case 'ran':
      case 'checked':
      case 'refused':
      case 'stats':
      case 'self-tested':
        asked.settle(reply as Exclude<Answer, { type: 'lost' }>);
    }
  }
}
