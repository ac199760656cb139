import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';

import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';

import type { Benchmark } from './benchmark.ts';
import { anyPrediction, askedItems, listItems } from './items.ts';
import { durationTable } from './table.ts';

const ROUNDS = 20;
const MEASURED = 3;

/** How long the server takes to check a prediction, beside how long this machine takes to start a Python at all. */
export const checks: Benchmark = {
  name: 'checks',
  about: 'POST /api/checks, from sending a locked prediction to having its outcome',
  async onServer(url) {
    const health = (await (await fetch(`${url}/api/health`)).json()) as {
      interpreters: readonly { representative: boolean }[];
    };
    const interpreters = health.interpreters.filter(({ representative }) => representative).length;
    const items = listItems();
    // Not what pages ask: another benchmark may have had that run already.
    const known = new Set(askedItems().map(programOf));
    const repeatable = items.filter(
      ({ runtime, check }) => runtime === 'browser' && check.checker !== 'timing',
    );
    const unknown = new Map(
      repeatable.filter((item) => !known.has(programOf(item))).map((item) => [programOf(item), item]),
    );
    const measured = items.filter(({ kind }) => kind === 'predict-speedup').slice(0, MEASURED);
    const first: number[] = [];
    const remembered: number[] = [];
    const bare: number[] = [];
    const anew: number[] = [];
    // One after the other in each round, so that all meet the same machine.
    for (const item of spread([...unknown.values()], ROUNDS)) {
      bare.push(await timed(barePython));
      first.push(await timed(() => check(url, item)));
      remembered.push(await timed(() => check(url, item)));
    }
    for (const item of measured) anew.push(await timed(() => check(url, item)));
    return durationTable(
      new Map([
        ['python3 -I -c pass, for comparison', bare],
        [`first time: run on ${interpreters} interpreters`, first],
        ['again: the runs are remembered', remembered],
        ['a speed-up: always measured anew', anew],
      ]),
    );
  },
};

/** What tells the runs of items apart. */
function programOf(item: Item): string {
  return JSON.stringify(item.check);
}

/** So many of `all`, from its beginning to its end. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  const chosen = Math.min(count, all.length);
  return Array.from({ length: chosen }, (_, place) => all[Math.floor((place * all.length) / chosen)] as T);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function barePython(): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile('python3', ['-I', '-c', 'pass'], (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * Predicts an item.
 * @throws Error with the server's answer when that is no outcome.
 */
export async function check(url: string, item: Item): Promise<void> {
  const locked: LockedPrediction = {
    attempt: randomUUID(),
    review: randomUUID(),
    exercise: item.exercise,
    revision: item.revision,
    instance: item.instance,
    prediction: anyPrediction(item),
    confidence: 'guess',
    hintsUsed: 0,
    elapsedMs: 1000,
  };
  const response = await fetch(`${url}/api/checks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...locked, person: null, timeZone: 'UTC' }),
  });
  const answer = await response.text();
  const last = answer.trim().split('\n').at(-1) ?? '{}';
  const { outcome } = JSON.parse(last) as { outcome?: Outcome };
  if (!outcome) throw new Error(`${item.exercise} ${item.instance}: ${response.status} ${answer}`);
}
