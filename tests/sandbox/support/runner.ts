import { execFileSync } from 'node:child_process';

import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { spawnSandboxd } from '#sandbox/spawn-sandboxd.ts';
import type { RunResult } from '#domain/python/run-result.ts';
import { RunnerConnection } from '#server/python/runner-connection.ts';
import type { Answer, AskOptions, Hello, Question } from '#server/python/runner-connection.ts';

/** How long a runner may take to find its interpreters and to prove its sandbox. */
const PATIENCE_MS = 60_000;

/** Why no sandbox can be made on this machine; null where one must hold. */
export const unavailable: string | null = reasonAgainst();
if (unavailable !== null) console.log(`Skipped: tests with real sandboxes, because ${unavailable}`);

/** A runner of a test's own, in a process of its own. */
export interface TestRunner {
  readonly pid: number;
  readonly hello: Hello;
  /** One of each environment, oldest first. */
  readonly interpreters: readonly Interpreter[];
  readonly ask: (question: Question, options?: AskOptions) => Promise<Answer>;
  /** Runs a program that is not refused. */
  readonly run: (
    interpreter: Interpreter,
    source: string,
    more?: Partial<Extract<Question, { type: 'run' }>>,
  ) => Promise<RunResult>;
  /** Ends it, and waits until nothing of it is left. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a runner as the server does.
 * @param args `--cold`: it keeps no sandboxes ready.
 */
export async function startRunner(args: readonly string[] = []): Promise<TestRunner> {
  const { child, stream, gone } = spawnSandboxd(args);
  const connection = await RunnerConnection.open(stream, PATIENCE_MS, () => undefined);
  const { hello } = connection;
  if (!hello.sandbox.ok) throw new Error(hello.sandbox.reason);
  return {
    pid: child.pid as number,
    hello,
    interpreters: hello.interpreters.filter(({ representative }) => representative),
    ask: (question, options) => connection.ask(question, options),
    run: async ({ executable }, source, more = {}) => {
      const answer = await connection.ask({ type: 'run', executable, source, ...more });
      if (answer.type !== 'ran') throw new Error(`Not run: ${JSON.stringify(answer)}`);
      return answer.result;
    },
    close: async () => {
      connection.end(new Error('The test is over.'));
      await gone;
    },
  };
}

function reasonAgainst(): string | null {
  if (process.platform !== 'linux') return 'they are made on Linux alone.';
  try {
    execFileSync('bwrap', ['--unshare-all', '--ro-bind', '/', '/', '--', '/bin/true'], { timeout: 10_000 });
    return null;
  } catch (error) {
    return `bubblewrap does not run: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}
