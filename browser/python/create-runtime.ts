import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Report } from '#domain/python/report.ts';
import type { OnProgress } from './downloader/fetch-parts.ts';
import { InterpreterDied, type Interpreter } from './interpreter.ts';
import type { PythonParts } from './python-parts.ts';
import { killedReport, parseReport } from './report.ts';
import { pythonState, type PythonPhase, type PythonState } from './state.ts';
import { unlessAborted } from './unless-aborted.ts';

/** How long one run may take, and how to give it up. */
export interface CheckLimits {
  /** Milliseconds from the moment the program starts; the download is not counted. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Python in this page. */
export interface PythonRuntime {
  /** Begins to download and start Python when the page has nothing better to do. Not for a learner who saves data. */
  readonly warm: () => void;
  readonly getState: () => PythonState;
  /** Calls `listener` whenever the state has changed; answers how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Runs one check in an interpreter nothing has run in before, after those asked for earlier. A program that overstays or
   * breaks the interpreter gets a report with status `killed` and reason `wall-timeout`, `memory` or `crash`.
   * Rejects with a sentence when Python cannot be loaded, and with the signal's reason when that is aborted.
   */
  readonly check: (request: CheckRequest, limits: CheckLimits) => Promise<Report>;
}

/** What a runtime needs of the browser. */
export interface RuntimeDoors {
  download(onProgress: OnProgress): Promise<PythonParts>;
  start(parts: PythonParts): Promise<Interpreter>;
  /** Resolves when loading Python disturbs nobody; never for a learner who saves data. */
  convenient(): Promise<void>;
  /** Resolves when the page has drawn what it has to draw. */
  idle(): Promise<void>;
}

/** Makes a runtime. Each run gets an interpreter of its own; the next one starts while the learner reads the result. */
export function createRuntime(doors: RuntimeDoors): PythonRuntime {
  let state = pythonState('idle', 0, 0);
  let parts: Promise<PythonParts> | null = null;
  let next: Promise<Interpreter> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let warming = false;
  let running = false;
  const listeners = new Set<() => void>();

  function show(phase: PythonPhase, progress = state.progress, bytes = state.bytes): void {
    state = pythonState(phase, progress, bytes);
    for (const listener of listeners) listener();
  }

  function download(): Promise<PythonParts> {
    show('downloading', 0, 0);
    return doors.download((loaded, total) => show('downloading', loaded / total, loaded));
  }

  /** Starts from the snapshot; when that fails, the plain way, now and from then on. */
  async function start(): Promise<Interpreter> {
    const have = await (parts ??= download());
    show('starting');
    try {
      return await doors.start(have);
    } catch (error) {
      if (!have.snapshot) throw error;
      const plain = { ...have, snapshot: null };
      parts = Promise.resolve(plain);
      return await doors.start(plain);
    }
  }

  function prepare(): Promise<Interpreter> {
    next ??= start().then(
      (interpreter) => {
        show('ready');
        return interpreter;
      },
      (error: unknown) => {
        parts = next = null;
        show('failed', 0, 0);
        throw new Error(state.message, { cause: error });
      },
    );
    return next;
  }

  /** Starts the interpreter for the next run, but never beside one that runs: it would take its time and memory. */
  function prepareAhead(): void {
    if (!running) prepare().catch(() => undefined); // the state tells of a failure
  }

  async function run(request: CheckRequest, { timeoutMs, signal }: CheckLimits): Promise<Report> {
    const interpreter = await unlessAborted(prepare(), signal);
    next = null;
    running = true;
    show('running');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const overstayed = new Promise<'wall-timeout'>((resolve) => {
      timer = setTimeout(() => resolve('wall-timeout'), timeoutMs);
    });
    const environment = (await parts!).manifest.environment;
    try {
      const answer = interpreter.check(JSON.stringify(request)).then(parseReport);
      const outcome = await unlessAborted(Promise.race([answer, overstayed]), signal);
      return outcome === 'wall-timeout' ? killedReport(outcome, environment) : outcome;
    } catch (error) {
      signal?.throwIfAborted();
      return killedReport(error instanceof InterpreterDied ? error.reason : 'crash', environment);
    } finally {
      clearTimeout(timer);
      interpreter.terminate();
      running = false;
      show('starting');
      // A start takes a core for a while: first the page shows what came of this run.
      void doors.idle().then(prepareAhead);
    }
  }

  return {
    warm() {
      if (warming || next) return;
      warming = true;
      void doors.convenient().then(prepareAhead);
    },
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check(request, limits) {
      const result = last.then(() => run(request, limits));
      last = result.catch(() => undefined);
      return unlessAborted(result, limits.signal);
    },
  };
}
