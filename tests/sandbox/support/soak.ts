import { readFileSync, readdirSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { readFrames, sendFrame } from '#sandbox/protocol/frames.ts';
import type { Reply, Request, RunnerStats } from '#sandbox/protocol/messages.ts';
import { spawnSandboxd } from '#sandbox/spawn-sandboxd.ts';

import { jobAt } from './soak-jobs.ts';
import { tracesOf } from './traces.ts';

/** People who ask at the same time, each with one run going and one waiting. */
const OWNERS = 8;

/** Of all jobs, after which the runner is measured for the first time. */
const FIRST_PART = 0.1;

/** How long a runner may take until everything that ended is cleaned up and replaced, in milliseconds. */
const SETTLES_MS = 10_000;

/** What a runner holds while it has nothing to do. */
export interface Held {
  /** Resident memory of its process in MiB. */
  readonly memoryMib: number;
  readonly descriptors: number;
  /** Processes that it started and that have not ended: the sandboxes that wait. */
  readonly children: number;
}

/** What became of many jobs. */
export interface Soak {
  readonly jobs: number;
  readonly hostile: number;
  /** How many ended how: `ok`, `memory`, … */
  readonly endings: { readonly [ending: string]: number };
  /** Jobs that did not end as they should have. */
  readonly wrong: readonly string[];
  readonly unanswered: number;
  readonly answeredTwice: number;
  readonly startedTwice: number;
  readonly early: Held;
  readonly late: Held;
  /** What was left of the runner a second after it was closed. */
  readonly left: readonly string[];
  readonly seconds: number;
}

type Final = Extract<Reply, { type: 'ran' | 'checked' | 'refused' }>;

/** Lets a runner do so many mixed jobs, a tenth of them hostile, and looks at what it holds early and at the end. */
export async function soak(jobs: number): Promise<Soak> {
  const begun = performance.now();
  const { child, stream, gone } = spawnSandboxd();
  const pid = child.pid as number;
  const talk = new Talk(stream);
  const { interpreters, sandbox } = await talk.hello;
  if (!sandbox.ok) throw new Error(sandbox.reason);
  const pythons = interpreters.filter(({ representative }) => representative);
  const endings: Record<string, number> = {};
  const wrong: string[] = [];
  let [next, hostile] = [0, 0];
  const work = async (owner: string, end: number): Promise<void> => {
    while (next < end) {
      const number = (next += 1);
      const { executable } = pythons[number % pythons.length] ?? { executable: '' };
      const job = jobAt(number);
      hostile += job.isHostile ? 1 : 0;
      const id = String(number);
      const answer = talk.ask({ ...job.question, executable, owner, id });
      if (job.leaves === 'at once') talk.cancel(id);
      if (job.leaves === 'when it runs') talk.onStart.set(id, () => talk.cancel(id));
      const ending = endingOf(await answer);
      endings[ending] = (endings[ending] ?? 0) + 1;
      if (!job.endings.includes(ending)) wrong.push(`${number} (${job.name}) ended as ${ending}`);
    }
  };
  const workAll = (end: number): Promise<unknown> =>
    Promise.all(Array.from({ length: 2 * OWNERS }, (_, index) => work(`owner ${index % OWNERS}`, end)));
  await workAll(Math.round(jobs * FIRST_PART));
  const early = await heldAtRest(talk, pid);
  await workAll(jobs);
  const late = await heldAtRest(talk, pid);
  const traces = tracesOf(pid);
  stream.destroy();
  const left = await traces.leftAfter(1000);
  await gone;
  const answers = [...talk.answers.values()];
  return {
    jobs,
    hostile,
    endings,
    wrong,
    unanswered: jobs - answers.length,
    answeredTwice: answers.filter((count) => count > 1).length,
    startedTwice: [...talk.starts.values()].filter((count) => count > 1).length,
    early,
    late,
    left,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** How a job ended in a word. */
function endingOf(answer: Final): string {
  if (answer.type === 'refused') return `refused: ${answer.code}`;
  const { status, reason } = answer.type === 'ran' ? answer.result : answer.report;
  return reason ?? status;
}

/** Waits until the runner does nothing any more, and has what it keeps ready. */
async function heldAtRest(talk: Talk, pid: number): Promise<Held> {
  const end = performance.now() + SETTLES_MS;
  let [before, same] = ['', 0];
  while (performance.now() < end && same < 5) {
    await sleep(100);
    const { running, waiting, warm } = await talk.stats();
    const ready = Object.values(warm).reduce((sum, one) => sum + one, 0);
    const now = JSON.stringify([running, waiting, ready, childrenOf(pid)]);
    same = now === before && running + waiting === 0 ? same + 1 : 0;
    before = now;
  }
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    memoryMib: Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024),
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    children: childrenOf(pid),
  };
}

function childrenOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).length;
}

/** Speaks with a runner and counts every word about each question, those that nobody waits for too. */
class Talk {
  readonly answers = new Map<string, number>();
  readonly starts = new Map<string, number>();
  readonly onStart = new Map<string, () => void>();
  readonly hello: Promise<Extract<Reply, { type: 'hello' }>>;
  readonly #stream: Duplex;
  readonly #waiting = new Map<string, (reply: never) => void>();
  #asked = 0;

  constructor(stream: Duplex) {
    this.#stream = stream;
    this.hello = new Promise((resolve, reject) => {
      void this.#read(resolve).then(() => reject(new Error('The runner ended.')), reject);
    });
  }

  ask(request: Request): Promise<Final> {
    return this.#ask(request);
  }

  cancel(id: string): void {
    void sendFrame(this.#stream, { type: 'cancel', id });
  }

  async stats(): Promise<RunnerStats> {
    const id = `stats ${(this.#asked += 1)}`;
    return (await this.#ask<Extract<Reply, { type: 'stats' }>>({ type: 'stats', id })).stats;
  }

  #ask<T>(request: Request): Promise<T> {
    const answer = new Promise<T>((resolve) => this.#waiting.set(request.id, resolve));
    void sendFrame(this.#stream, request);
    return answer;
  }

  async #read(onHello: (hello: Extract<Reply, { type: 'hello' }>) => void): Promise<void> {
    try {
      for await (const frame of readFrames(this.#stream)) this.#take(frame as Reply, onHello);
    } catch {
      // The runner is closed in the middle of whatever it says.
    }
  }

  #take(reply: Reply, onHello: (hello: Extract<Reply, { type: 'hello' }>) => void): void {
    if (reply.type === 'hello') return onHello(reply);
    if (reply.type === 'started') {
      count(this.starts, reply.id);
      this.onStart.get(reply.id)?.();
    }
    if (reply.type === 'started' || reply.type === 'queued' || reply.type === 'output') return;
    if (reply.type !== 'stats') count(this.answers, reply.id);
    this.#waiting.get(reply.id)?.(reply as never);
    this.#waiting.delete(reply.id);
  }
}

function count(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
