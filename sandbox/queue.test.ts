import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LIMITS } from './limits.ts';
import { RunQueue } from './queue.ts';
import { Refusal } from './refusal.ts';
import type { Turn } from './queue.ts';

/** Work that ends when told to, and a log of what began and ended. */
function recorder(queue: RunQueue) {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, exclusive = false, more: Omit<Turn, 'exclusive'> = {}): Promise<void> =>
    queue.run({ exclusive, ...more }, async () => {
      log.push(`+${name}`);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      ends.delete(name);
      log.push(`-${name}`);
    });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await settled();
  };
  const begun = (): string[] => log.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
  return { log, add, end, begun, going: () => [...ends.keys()] };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('RunQueue', () => {
  it('runs two at once, and the next when one ends', async () => {
    const queue = new RunQueue(2);
    const { log, add, end } = recorder(queue);
    for (const name of ['a', 'b', 'c']) void add(name);
    await settled();
    expect(log).toEqual(['+a', '+b']);
    expect([queue.running, queue.waiting]).toEqual([2, 1]);
    await end('a');
    expect(log).toEqual(['+a', '+b', '-a', '+c']);
  });

  it('runs an exclusive one alone, and lets nobody overtake it', async () => {
    const queue = new RunQueue(2);
    const { log, add, end } = recorder(queue);
    void add('a');
    expect(queue.isQuieting).toBe(false);
    void add('alone', true);
    void add('b');
    await settled();
    expect(log).toEqual(['+a']);
    expect(queue.isQuieting).toBe(true);
    await end('a');
    expect(log).toEqual(['+a', '-a', '+alone']);
    expect(queue.isQuieting).toBe(true);
    await end('alone');
    expect(log).toEqual(['+a', '-a', '+alone', '-alone', '+b']);
    expect(queue.isQuieting).toBe(false);
  });

  it('forgets one that is aborted while it waits', async () => {
    const { log, add, end } = recorder(new RunQueue(1));
    const controller = new AbortController();
    void add('a');
    const waiting = add('b', true, { signal: controller.signal });
    void add('c');
    controller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    await end('a');
    expect(log).toEqual(['+a', '-a', '+c']);
  });

  it('begins nothing that was aborted before', async () => {
    const { log, add } = recorder(new RunQueue(1));
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(add('a', false, { signal })).rejects.toThrow('gone');
    void add('b');
    await settled();
    expect(log).toEqual(['+b']);
  });

  it('goes on after work that failed', async () => {
    const queue = new RunQueue(1);
    const broken = queue.run({ exclusive: true }, () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    await expect(queue.run({ exclusive: false }, () => Promise.resolve(1))).resolves.toBe(1);
  });

  it('tells those who wait how many go first, and again when that changes', async () => {
    const { add, end } = recorder(new RunQueue(1));
    const told: Record<string, number[]> = { a: [], b: [], c: [] };
    const controller = new AbortController();
    const tell = (name: string) => (position: number) => void told[name]?.push(position);
    void add('a', false, { owner: 'a', onPosition: tell('a') });
    const leaving = add('b', false, { owner: 'b', onPosition: tell('b'), signal: controller.signal });
    void add('c', false, { owner: 'c', onPosition: tell('c') });
    await settled();
    expect(told).toEqual({ a: [], b: [0], c: [1] });
    controller.abort(new Error('gone'));
    await expect(leaving).rejects.toThrow('gone');
    expect(told).toEqual({ a: [], b: [0], c: [1, 0] });
    await end('a');
    expect(told).toEqual({ a: [], b: [0], c: [1, 0] });
  });
});

describe('owners in a queue', () => {
  it('have one run going and one waiting, and are refused a third', async () => {
    const { add, end, begun } = recorder(new RunQueue(2));
    void add('first', false, { owner: 'ada' });
    void add('second', false, { owner: 'ada' });
    await settled();
    expect(begun()).toEqual(['first']);
    await expect(add('third', false, { owner: 'ada' })).rejects.toMatchObject({ code: 'owner-busy' });
    void add('of another', false, { owner: 'eve' });
    await settled();
    expect(begun()).toEqual(['first', 'of another']);
    await end('first');
    void add('third', false, { owner: 'ada' });
    await end('second');
    expect(begun()).toEqual(['first', 'of another', 'second', 'third']);
  });

  it('wait with two at most while nothing of theirs can go', async () => {
    const { add } = recorder(new RunQueue(1));
    void add('of another', true, { owner: 'eve' });
    void add('first', true, { owner: 'ada' });
    void add('second', true, { owner: 'ada' });
    await expect(add('third', true, { owner: 'ada' })).rejects.toMatchObject({ code: 'owner-busy' });
  });

  it('have their second run after everybody’s first', async () => {
    const { add, end, begun } = recorder(new RunQueue(1));
    void add('going', false, { owner: 'bob' });
    for (const name of ['a1', 'a2', 'b1', 'c1', 'c2']) void add(name, false, { owner: name[0] });
    await settled();
    for (const name of ['going', 'a1', 'b1', 'c1', 'a2', 'c2']) await end(name);
    expect(begun()).toEqual(['going', 'a1', 'b1', 'c1', 'a2', 'c2']);
  });

  it('keep their turn for the second run when they give up the first', async () => {
    const { add, end, begun } = recorder(new RunQueue(1));
    const controller = new AbortController();
    void add('going', false, { owner: 'bob' });
    const given = add('a1', false, { owner: 'a', signal: controller.signal });
    void add('a2', false, { owner: 'a' });
    controller.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    void add('b1', false, { owner: 'b' });
    for (const name of ['going', 'a2', 'b1']) await end(name);
    expect(begun()).toEqual(['going', 'a2', 'b1']);
  });

  it('are refused when too many wait, with a code and a sentence; the server itself never is', async () => {
    const { add, end, begun } = recorder(new RunQueue(1));
    for (let n = 0; n <= LIMITS.waiting; n += 1) void add(`run ${n}`, false, { owner: `person ${n}` });
    const late = add('one more', false, { owner: 'late' });
    await expect(late).rejects.toBeInstanceOf(Refusal);
    await expect(late).rejects.toMatchObject({
      code: 'queue-full',
      message: expect.stringMatching(/Try again in a minute\.$/) as string,
    });
    void add("the server's own");
    await end('run 0');
    void add('later', false, { owner: 'late' });
    for (let n = 1; n <= LIMITS.waiting; n += 1) await end(`run ${n}`);
    await end("the server's own");
    expect(begun().slice(-2)).toEqual(["the server's own", 'later']);
  });

  it('who never stop asking let another wait for at most one run of each of them', async () => {
    const hostile = ['mallory', 'trudy'];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.boolean()), { minLength: 20, maxLength: 60 }),
        async (atOnce, steps) => {
          const { add, end, begun, going } = recorder(new RunQueue(atOnce));
          let count = 0;
          const ask = (owner: string, exclusive: boolean): void => {
            void add(`${owner} ${(count += 1)}`, exclusive, { owner }).catch(() => undefined);
          };
          let askedAt: number | null = null;
          for (const [choice, exclusive, asks] of steps) {
            // More often than they are let: whatever is refused is asked again.
            for (const owner of hostile) for (let n = 0; n < 3; n += 1) ask(owner, exclusive);
            if (asks && askedAt === null && !going().some((name) => name.startsWith('third'))) {
              await settled();
              askedAt = begun().length;
              ask('third', exclusive);
            }
            await settled();
            const place =
              askedAt === null
                ? -1
                : begun().findIndex((name, index) => index >= (askedAt ?? 0) && name.startsWith('third'));
            if (askedAt !== null) {
              const before = (place === -1 ? begun().length : place) - askedAt;
              expect(before).toBeLessThanOrEqual(hostile.length);
              if (place !== -1) askedAt = null;
            }
            await end(going()[choice % going().length] ?? '');
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
