import { pythonFileUrl } from './manifest.ts';
import type { PythonParts } from './python-parts.ts';
import type { MessageFromWorker, MessageToWorker } from './worker/messages.ts';

const ONCE = { once: true };

/** The interpreter died; its worker is gone. `memory` when it ran out of what the browser gives. */
export class InterpreterDied extends Error {
  override readonly name = 'InterpreterDied';
  readonly reason: 'crash' | 'memory';

  constructor(detail: string) {
    super(detail);
    this.reason = /memory|allocation/i.test(detail) ? 'memory' : 'crash';
  }
}

/** One running Python, in a worker of its own. */
export interface Interpreter {
  /** Runs one check: JSON text in, JSON text out. Rejects with `InterpreterDied`. One at a time. */
  check(request: string): Promise<string>;
  /** Ends it at once, whatever it is doing. A check under way never settles. */
  terminate(): void;
}

/**
 * Starts Python in a new worker, from the parts' snapshot when they have one. Rejects with `InterpreterDied` when it does not
 * start.
 */
export async function startInterpreter(parts: PythonParts): Promise<Interpreter> {
  const worker = new Worker(pythonFileUrl(parts.manifest.files.worker), { type: 'module', name: 'python' });
  const ask = (message: MessageToWorker): Promise<MessageFromWorker> =>
    new Promise((resolve, reject) => {
      worker.addEventListener(
        'message',
        (event: MessageEvent<MessageFromWorker>) => resolve(event.data),
        ONCE,
      );
      worker.addEventListener('error', (event) => reject(new InterpreterDied(event.message)), ONCE);
      worker.postMessage(message, []);
    });

  const { wasm, standardLibrary, checkers, snapshot, manifest } = parts;
  const { packageIndexInfo } = manifest;
  try {
    const first = await ask({ kind: 'boot', wasm, standardLibrary, checkers, snapshot, packageIndexInfo });
    if (first.kind !== 'ready')
      throw new InterpreterDied('reason' in first ? first.reason : 'Unexpected answer.');
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    async check(request) {
      const answer = await ask({ kind: 'check', request });
      if (answer.kind === 'report') return answer.report;
      throw new InterpreterDied('reason' in answer ? answer.reason : 'Unexpected answer.');
    },
    terminate: () => worker.terminate(),
  };
}
