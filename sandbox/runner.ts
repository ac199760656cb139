import { availableParallelism } from 'node:os';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Environment } from '#domain/python/environment.ts';
import type { Slowdown } from '#domain/python/noise.ts';
import type { Report } from '#domain/python/report.ts';

import { runCheckBare } from './bare.ts';
import { isCourse } from './course.ts';
import { EarlierTimes } from './earlier-times.ts';
import { SetupError } from './errors.ts';
import { prepareHost } from './host.ts';
import type { Host } from './host.ts';
import { discoverInterpreters } from './interpreters/discover.ts';
import { interpreterFiles } from './interpreters/files.ts';
import type { InterpreterFiles } from './interpreters/files.ts';
import type { Interpreters } from './interpreters/interpreter.ts';
import { Job } from './job.ts';
import { LIMITS } from './limits.ts';
import { measureQuietly } from './measure.ts';
import { Pool } from './pool.ts';
import { readFrames, sendFrame } from './protocol/frames.ts';
import { RequestSchema } from './protocol/messages.ts';
import type { Reply, Request, RunnerStats, SandboxState } from './protocol/messages.ts';
import { RunQueue } from './queue.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { withProbes } from './result-channel.ts';
import { checkProgram, isExclusive, runCheck } from './run-check.ts';
import { programLimits, runProgram } from './run-program.ts';
import type { Sandbox } from './sandbox.ts';
import { selfTest } from './self-test.ts';
import { Latencies } from './stats.ts';
import { sweepDead } from './sweep.ts';

/** An interpreter that this runner has, and its files where a sandbox can show them. */
interface Known {
  readonly environment: Environment;
  readonly files: InterpreterFiles | null;
}

/** Runs programs for the servers that are connected to it: the machine's cores, its queue, its sandboxes. */
export class Runner {
  readonly #cores = availableParallelism();
  readonly #queue = new RunQueue(this.#cores);
  readonly #latency = new Latencies();
  readonly #queued = new Latencies();
  readonly #earlier = new EarlierTimes();
  readonly #kills: { [reason: string]: number } = {};
  readonly #connections = new Map<Duplex, Map<string, Job>>();
  readonly #known = new Map<string, Known>();
  #interpreters: Interpreters = { supported: [], unsupported: [] };
  #host: Host | null = null;
  #pool: Pool | null = null;
  #sandbox: SandboxState = { ok: false, reason: 'The sandbox has not proved itself yet.' };
  #testing: Promise<SandboxState> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #runs = 0;
  #draining = false;

  /** Finds the interpreters, prepares this machine, and proves the sandbox. @param warm Whether to keep sandboxes ready. */
  async start(warm: boolean): Promise<void> {
    const found = discoverInterpreters();
    try {
      await sweepDead();
      this.#host = prepareHost();
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      this.#sandbox = { ok: false, reason: error.message };
    }
    this.#interpreters = await found;
    for (const { executable, environment } of this.#interpreters.supported) {
      const files = this.#host === null ? null : await interpreterFiles(executable).catch(() => null);
      this.#known.set(executable, { environment, files });
    }
    if (this.#host === null) return;
    this.#pool = new Pool(
      this.#host,
      () => warm && this.#sandbox.ok && !this.#queue.isQuieting,
      (error) => this.#doubt(error),
    );
    await this.selfTest();
    this.#timer = setInterval(() => void this.selfTest(), LIMITS.selfTestMs).unref();
    for (const { files } of this.#known.values()) if (files !== null) this.#pool.expect(files);
  }

  /** Lets the sandbox prove itself again, when its turn comes; learners' programs run only while it does. */
  selfTest(): Promise<SandboxState> {
    return this.#prove(true);
  }

  /** A sandbox failed: until the next proof, which does not wait for its turn, no learner's program runs. */
  #doubt(error: unknown): void {
    console.error('A sandbox failed:', error instanceof Error ? error.message : error);
    if (!this.#sandbox.ok) return;
    this.#sandbox = { ok: false, reason: 'A sandbox failed, and is being tested. Try again in a moment.' };
    this.#announce();
    void this.#prove(false);
  }

  #prove(inTurn: boolean): Promise<SandboxState> {
    this.#testing ??= this.#test(inTurn).finally(() => {
      this.#testing = null;
    });
    return this.#testing;
  }

  /**
   * Serves one server until its connection ends; what it asked for ends with it.
   * @param mayLose Whether a reply may be lost on its way: then nothing starts before the server has confirmed it.
   */
  accept(connection: Duplex, mayLose = false): void {
    const jobs = new Map<string, Job>();
    this.#connections.set(connection, jobs);
    const leave = (): void => {
      this.#connections.delete(connection);
      for (const job of jobs.values()) job.cancel();
    };
    connection.on('close', leave);
    connection.on('error', () => connection.destroy());
    this.#send(connection, this.#hello());
    void this.#read(connection, jobs, mayLose);
  }

  /** Takes nothing new, and resolves when all that was taken is done. */
  async drain(): Promise<void> {
    this.#draining = true;
    this.#announce();
    while (this.#queue.running + this.#queue.waiting > 0) await sleep(20);
  }

  /** Ends everything and removes what this machine kept of it. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#draining = true;
    for (const jobs of this.#connections.values()) for (const job of jobs.values()) job.cancel();
    this.#pool?.killAll();
    await this.#testing;
    await this.#pool?.close();
    await this.#host?.close();
  }

  async #read(connection: Duplex, jobs: Map<string, Job>, mayLose: boolean): Promise<void> {
    try {
      for await (const message of readFrames(connection)) {
        // What does not speak our language is not answered.
        void this.#answer(connection, jobs, RequestSchema.parse(message), mayLose);
      }
    } catch {
      connection.destroy();
    }
  }

  async #answer(
    connection: Duplex,
    jobs: Map<string, Job>,
    request: Request,
    mayLose: boolean,
  ): Promise<void> {
    const { id } = request;
    const send = (reply: Reply): void => this.#send(connection, reply);
    switch (request.type) {
      case 'cancel':
        jobs.get(id)?.cancel();
        return;
      case 'go':
        jobs.get(id)?.go();
        return;
      case 'stats':
        send({ type: 'stats', id, stats: this.#stats() });
        return;
      case 'self-test':
        send({ type: 'self-tested', id, sandbox: await this.selfTest() });
        return;
      default:
    }
    const job = new Job();
    const { signal } = job;
    jobs.set(id, job);
    const begin = once(async () => {
      if (mayLose) await job.confirm(() => send({ type: 'ready', id }));
      send({ type: 'started', id });
    });
    const begun = performance.now();
    try {
      send(await this.#do(request, signal, send, begin));
      this.#latency.add(performance.now() - begun);
    } catch (error) {
      send({ type: 'refused', id, ...refusalOf(error, signal) });
    } finally {
      jobs.delete(id);
    }
  }

  async #do(
    request: Extract<Request, { type: 'run' | 'check' }>,
    signal: AbortSignal,
    send: (reply: Reply) => void,
    begin: () => Promise<void>,
  ): Promise<Reply> {
    const { id, owner } = request;
    if (this.#draining) throw new Refusal('draining', 'This runner is being stopped.');
    const known = this.#known.get(request.executable);
    if (known === undefined) throw new Refusal('no-interpreter', 'This runner has no such interpreter.');
    const source = request.type === 'check' ? checkProgram(request.request) : withinProbes(request);
    if (Buffer.byteLength(source) > LIMITS.sourceBytes) {
      throw new Refusal('too-long', `The program is longer than ${LIMITS.sourceBytes / 1024} KiB.`);
    }
    // Whoever would be refused need not wait for it.
    this.#confine(known, request);
    const exclusive = request.type === 'check' && isExclusive(request.request);
    const asked = performance.now();
    const onPosition = (position: number): void => send({ type: 'queued', id, position });
    return this.#queue.run({ exclusive, owner, signal, onPosition }, async () => {
      this.#queued.add(performance.now() - asked);
      this.#runs += 1;
      try {
        if (request.type === 'run') return await this.#run(request, known, signal, begin, send);
        const check = (): Promise<Report> => this.#check(request, known, signal, begin);
        const work = JSON.stringify([request.executable, request.request]);
        const slowdownOf = (report: Report): Slowdown => this.#earlier.slowdown(work, report);
        const report = exclusive
          ? await measureQuietly(check, LIMITS.measurementTries, slowdownOf, signal)
          : await check();
        if (report.status === 'killed') this.#countKill(report.reason);
        return { type: 'checked', id, report };
      } finally {
        // Not before the queue knows that this run is over: then it may start sandboxes again.
        setImmediate(() => this.#pool?.refill());
      }
    });
  }

  async #run(
    request: Extract<Request, { type: 'run' }>,
    known: Known,
    signal: AbortSignal,
    begin: () => Promise<void>,
    send: (reply: Reply) => void,
  ): Promise<Reply> {
    const { id, source, probes } = request;
    const files = this.#confine(known, request);
    if (files === null) throw new Refusal('no-sandbox', this.#whyRefused());
    return this.#inSandbox(files, false, async (sandbox) => {
      await begin();
      const { result, answers } = await runProgram(sandbox, known.environment, {
        source,
        ...programLimits(request.wallMs, request.memoryBytes),
        probes,
        signal,
        onOutput: (stream, text) => send({ type: 'output', id, stream, text }),
      });
      if (result.status === 'killed') this.#countKill(result.reason);
      return { type: 'ran', id, result, answers };
    });
  }

  async #check(
    asked: Extract<Request, { type: 'check' }>,
    known: Known,
    signal: AbortSignal,
    begin: () => Promise<void>,
  ): Promise<Report> {
    const { executable, request } = asked;
    const files = this.#confine(known, asked);
    if (files === null) {
      await begin();
      return runCheckBare(executable, known.environment, request, signal);
    }
    return this.#inSandbox(files, isExclusive(request), async (sandbox) => {
      await begin();
      return runCheck(sandbox, known.environment, request, signal);
    });
  }

  /** Lends a sandbox to `work`; a start that fails puts the whole sandbox to the test again. */
  async #inSandbox<T>(
    files: InterpreterFiles,
    rested: boolean,
    work: (sandbox: Sandbox) => Promise<T>,
  ): Promise<T> {
    const pool = this.#pool as Pool;
    let sandbox: Sandbox;
    try {
      sandbox = await (rested ? pool.takeRested(files) : pool.take(files));
    } catch (error) {
      this.#doubt(error);
      throw new Refusal('failed', 'No sandbox could be started.');
    }
    try {
      return await work(sandbox);
    } finally {
      void pool.finish(sandbox);
    }
  }

  /**
   * What a sandbox has to show for a request; null where it runs without one, as only a check of the course's may. Asked
   * again when its turn comes: the sandbox may have failed meanwhile.
   */
  #confine({ files }: Known, request: Extract<Request, { type: 'run' | 'check' }>): InterpreterFiles | null {
    if (this.#sandbox.ok && files !== null) return files;
    if (request.type === 'run') throw new Refusal('no-sandbox', this.#whyRefused());
    if (!isCourse(request.request)) {
      throw new Refusal('not-course', `Only the course’s own programs run here. ${this.#whyRefused()}`);
    }
    return null;
  }

  #whyRefused(): string {
    return this.#sandbox.ok ? 'This interpreter cannot be shown to a sandbox.' : this.#sandbox.reason;
  }

  async #test(inTurn: boolean): Promise<SandboxState> {
    const host = this.#host;
    if (host === null) return this.#sandbox;
    const chosen = [...this.#known.values()].findLast(({ files }) => files !== null);
    let state: SandboxState = { ok: false, reason: 'There is no Python that a sandbox could run.' };
    if (chosen?.files) {
      const { files, environment } = chosen;
      const test = (): Promise<SandboxState> => selfTest(host, files, environment);
      state = await (inTurn ? this.#queue.run({ exclusive: false }, test) : test());
    }
    const changed = JSON.stringify(state) !== JSON.stringify(this.#sandbox);
    this.#sandbox = state;
    if (changed) this.#announce();
    if (state.ok) this.#pool?.refill();
    return state;
  }

  #hello(): Reply {
    const { supported, unsupported } = this.#interpreters;
    return {
      type: 'hello',
      cores: this.#cores,
      interpreters: supported,
      unsupported,
      sandbox: this.#sandbox,
      draining: this.#draining,
    };
  }

  #announce(): void {
    for (const connection of this.#connections.keys()) this.#send(connection, this.#hello());
  }

  #send(connection: Duplex, reply: Reply): void {
    // Whoever has left hears nothing more; what they asked for ends with their connection.
    sendFrame(connection, reply).catch(() => connection.destroy());
  }

  #countKill(reason = 'unknown'): void {
    this.#kills[reason] = (this.#kills[reason] ?? 0) + 1;
  }

  #stats(): RunnerStats {
    const warm = Object.entries(this.#pool?.warm() ?? {}).map(
      ([path, count]) => [this.#known.get(path)?.environment.version ?? '', count] as const,
    );
    return {
      sandbox: this.#sandbox,
      cores: this.#cores,
      control: this.#host?.cgroups?.version ?? 'watchdog',
      warm: Object.fromEntries(warm),
      running: this.#queue.running,
      waiting: this.#queue.waiting,
      runs: this.#runs,
      latency: this.#latency.summary(),
      queued: this.#queued.summary(),
      kills: { ...this.#kills },
      cold: this.#pool?.cold ?? 0,
    };
  }
}

/** Does `work` the first time, and gives the same promise afterwards. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

function withinProbes({ source, probes }: Extract<Request, { type: 'run' }>): string {
  return probes?.length ? withProbes(source) : source;
}
