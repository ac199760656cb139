import { describe, expect, it } from 'vitest';
import { RunQueue } from './queue.ts';

/** Work that ends when told to, and a log of what began and ended. */
function recorder(queue: RunQueue) {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, exclusive = false, signal?: AbortSignal): Promise<void> =>
    queue.run(exclusive, signal, async () => {
      log.push(`+${name}`);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      log.push(`-${name}`);
    });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await settled();
  };
  return { log, add, end };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('RunQueue', () => {
  it('runs two at once, and the next when one ends', async () => {
    const { log, add, end } = recorder(new RunQueue(2));
    for (const name of ['a', 'b', 'c']) void add(name);
    await settled();
    expect(log).toEqual(['+a', '+b']);
    await end('a');
    expect(log).toEqual(['+a', '+b', '-a', '+c']);
  });

  it('runs an exclusive one alone, and lets nobody overtake it', async () => {
    const { log, add, end } = recorder(new RunQueue(2));
    void add('a');
    void add('alone', true);
    void add('b');
    await settled();
    expect(log).toEqual(['+a']);
    await end('a');
    expect(log).toEqual(['+a', '-a', '+alone']);
    await end('alone');
    expect(log).toEqual(['+a', '-a', '+alone', '-alone', '+b']);
  });

  it('forgets one that is aborted while it waits', async () => {
    const { log, add, end } = recorder(new RunQueue(1));
    const controller = new AbortController();
    void add('a');
    const waiting = add('b', true, controller.signal);
    void add('c');
    controller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    await end('a');
    expect(log).toEqual(['+a', '-a', '+c']);
  });

  it('goes on after work that failed', async () => {
    const queue = new RunQueue(1);
    await expect(queue.run(true, undefined, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    await expect(queue.run(false, undefined, () => Promise.resolve(1))).resolves.toBe(1);
  });
});
