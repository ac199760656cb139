import { describe, expect, it } from 'vitest';
import { RunQueue } from './queue.ts';
import type { Turn } from './queue.ts';

/** Work that ends when told to, and a log of what began and ended. */
function recorder(queue: RunQueue) {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, exclusive = false, more: Omit<Turn, 'exclusive'> = {}): Promise<void> =>
    queue.run({ exclusive, ...more }, async () => {
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
    const waiting = add('b', true, { signal: controller.signal });
    void add('c');
    controller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    await end('a');
    expect(log).toEqual(['+a', '-a', '+c']);
  });

  it('goes on after work that failed', async () => {
    const queue = new RunQueue(1);
    await expect(queue.run({ exclusive: true }, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    await expect(queue.run({ exclusive: false }, () => Promise.resolve(1))).resolves.toBe(1);
  });

  it('lets twenty wait on behalf of somebody, refuses the next with a sentence, and has room again later', async () => {
    const { log, add, end } = recorder(new RunQueue(1));
    for (let n = 0; n <= 20; n += 1) void add(`run${n}`, false, { owner: `person${n}` });
    await expect(add('one more', false, { owner: 'late' })).rejects.toMatchObject({
      status: 503,
      message: 'The server is measuring for others. Try again in a minute.',
    });
    void add("the server's own");
    await end('run0');
    void add('later', false, { owner: 'late' });
    for (let n = 1; n <= 20; n += 1) await end(`run${n}`);
    await end("the server's own");
    expect(log.filter((line) => line.startsWith('+')).slice(-2)).toEqual(["+the server's own", '+later']);
  });

  it('lets nobody wait with two exclusive runs', async () => {
    const { log, add, end } = recorder(new RunQueue(2));
    void add('first', true, { owner: 'ada' });
    void add('second', true, { owner: 'ada' });
    await expect(add('third', true, { owner: 'ada' })).rejects.toMatchObject({ status: 503 });
    void add('of another', true, { owner: 'eve' });
    for (const name of ['first', 'second', 'of another']) await end(name);
    expect(log.filter((line) => line.startsWith('+'))).toEqual(['+first', '+second', '+of another']);
  });
});
