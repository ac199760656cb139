import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { aResult, anInterpreter, FakeRunner } from '../../tests/fixtures/fake-runner.ts';
import type { AskOptions } from './runner-connection.ts';
import { Runners } from './runners.ts';

const python = anInterpreter();
let one: FakeRunner;
let two: FakeRunner;
let both: Runners;
const made: Runners[] = [];

const runnersOf = (...fakes: FakeRunner[]): Runners => {
  const runners = new Runners(fakes.map(({ settings }) => settings));
  made.push(runners);
  return runners;
};
const run = (runners: Runners, options: AskOptions & { owner?: string } = {}, source = 'pass') => {
  const { owner, ...watching } = options;
  return runners.ask(python, { type: 'run', source, ...(owner === undefined ? {} : { owner }) }, watching);
};
const asks = (): number[] => [one.asked.length, two.asked.length];

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  one = new FakeRunner('one');
  two = new FakeRunner('two');
  both = runnersOf(one, two);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await Promise.all(made.splice(0).map((runners) => runners.close()));
});

describe('a runner that answers', () => {
  it('gets the work with its own executable, and is heard', async () => {
    const alone = runnersOf(one);
    one.interpreters = [anInterpreter('3.13.0', '/opt/elsewhere/python')];
    one.work = ({ id }) => {
      one.say({ type: 'queued', id, position: 1 });
      one.started(id);
      one.say({ type: 'output', id, stream: 'stdout', text: 'hi' });
      one.ran(id, 'hi');
      one.ran(id, 'said twice');
    };
    const onEvent = vi.fn<NonNullable<AskOptions['onEvent']>>();
    expect(await run(alone, { onEvent })).toMatchObject({ type: 'ran', result: aResult('hi') });
    expect(one.asked).toMatchObject([{ executable: '/opt/elsewhere/python', source: 'pass' }]);
    expect(onEvent.mock.calls.flat()).toEqual([
      { type: 'queued', position: 1 },
      { type: 'started' },
      { type: 'output', stream: 'stdout', text: 'hi' },
    ]);
  });

  it('maps answers that come in another order to their questions', async () => {
    const alone = runnersOf(one);
    one.work = () => {
      if (one.asked.length < 3) return;
      for (const { id, ...asked } of one.asked.toReversed())
        one.ran(id, 'source' in asked ? asked.source : '');
    };
    const answers = await Promise.all(['a', 'b', 'c'].map((source) => run(alone, {}, source)));
    expect(answers).toMatchObject(['a', 'b', 'c'].map((stdout) => ({ result: { stdout } })));
  });

  it('shares the work with others: who has the fewest questions gets the next', async () => {
    one.work = two.work = () => undefined;
    await both.settle();
    const runs = Array.from({ length: 6 }, () => run(both));
    await vi.waitFor(() => expect(asks()).toEqual([3, 3]));
    for (const { id } of two.asked) two.ran(id);
    await Promise.all([runs[1], runs[3], runs[5]]);
    runs.push(run(both), run(both));
    await vi.waitFor(() => expect(asks()).toEqual([3, 5]));
    for (const { id } of one.asked) one.ran(id);
    for (const { id } of two.asked) two.ran(id);
    await Promise.all(runs);
  });

  it('gets all of one owner while it has something of theirs, so that nobody has a turn on each', async () => {
    one.work = two.work = () => undefined;
    await both.settle();
    const first = [run(both, { owner: 'ada' }), run(both, { owner: 'ada' })];
    await vi.waitFor(() => expect(asks()).toEqual([2, 0]));
    const other = run(both, { owner: 'eve' });
    await vi.waitFor(() => expect(asks()).toEqual([2, 1]));
    for (const { id } of one.asked) one.ran(id);
    for (const { id } of two.asked) two.ran(id);
    await Promise.all([...first, other]);
  });

  it('is asked only for interpreters that it has', async () => {
    two.interpreters = [anInterpreter('3.9.18')];
    await both.settle();
    for (let n = 0; n < 3; n += 1) await run(both);
    expect(asks()).toEqual([3, 0]);
    const missing = await both.ask(anInterpreter('3.14.0'), { type: 'run', source: '' });
    expect(missing).toMatchObject({ type: 'refused', code: 'no-interpreter' });
  });

  it('stands in with another patch version, unless that very interpreter is asked for', async () => {
    two.interpreters = [anInterpreter('3.13.5'), anInterpreter('3.13.0')];
    await both.settle();
    const newest = anInterpreter('3.13.5');
    one.work = two.work = () => undefined;
    const runs = [1, 2, 3].map(() => both.ask(newest, { type: 'run', source: '' }));
    const exact = both.ask({ ...newest, representative: false }, { type: 'run', source: '' });
    await vi.waitFor(() => expect(asks()).toEqual([2, 2]));
    expect(one.asked.map(({ executable }) => executable)).toEqual(Array(2).fill(python.executable));
    expect(two.asked.map(({ executable }) => executable)).toEqual(Array(2).fill(newest.executable));
    for (const { id } of one.asked) one.ran(id);
    for (const { id } of two.asked) two.ran(id);
    await Promise.all([...runs, exact]);
  });

  it('is preferred when its sandbox works', async () => {
    one.sandbox = { ok: false, reason: 'bubblewrap is missing.' };
    await both.settle();
    for (let n = 0; n < 3; n += 1) await run(both);
    expect(asks()).toEqual([0, 3]);
  });
});

describe('a runner that dies', () => {
  it('before the work started: another one does it, once', async () => {
    await both.settle();
    one.work = () => one.die();
    expect(await run(both)).toMatchObject({ type: 'ran' });
    expect(asks()).toEqual([1, 1]);
  });

  it('after the work started: nobody does it again', async () => {
    await both.settle();
    one.work = ({ id }) => {
      one.started(id);
      one.die();
    };
    expect(await run(both)).toEqual({ type: 'lost', started: true });
    await pause(300);
    expect(asks()).toEqual([1, 0]);
  });

  it('after it was told to go: nobody does it again, though it never said that it started', async () => {
    await both.settle();
    one.work = ({ id }) => {
      one.say({ type: 'ready', id });
      setTimeout(() => one.die(), 20);
    };
    expect(await run(both)).toEqual({ type: 'lost', started: true });
    await pause(300);
    expect(asks()).toEqual([1, 0]);
    expect(one.confirmed).toHaveLength(1);
  });

  it('alone, before the work started: the one that is started in its place does it', async () => {
    const alone = runnersOf(one);
    one.work = ({ id }) => (one.asked.length === 1 ? one.die() : one.ran(id));
    expect(await run(alone)).toMatchObject({ type: 'ran' });
    expect([one.asked.length, one.connections]).toEqual([2, 2]);
  });

  it('twice before the work started: that was the last try', async () => {
    one.work = () => one.die();
    two.work = () => two.die();
    expect(await run(both)).toEqual({ type: 'lost', started: false });
    await pause(300);
    expect(asks()).toEqual([1, 1]);
  });

  it('is connected to again, and used again', async () => {
    const alone = runnersOf(one);
    await alone.settle();
    one.die();
    await vi.waitFor(() => expect(one.connections).toBe(2));
    expect(await run(alone)).toMatchObject({ type: 'ran' });
  });

  it('again and again: nobody waits for it any more, and all are told the same sentence', async () => {
    const alone = runnersOf(one);
    one.isUp = false;
    await alone.settle();
    expect(await run(alone)).toMatchObject({ type: 'refused', code: 'no-runner', reason: 'one is lost.' });
    expect(alone.all[0]?.hello).toBeNull();
    expect(vi.mocked(console.error).mock.calls).toEqual([
      ['Lost one: It is down. Trying again.'],
      ['Lost one: It is down. Trying again.'],
    ]);
    one.isUp = true;
    await vi.waitFor(() => expect(alone.all[0]?.isConnected).toBe(true), { timeout: 5_000 });
    expect(await run(alone)).toMatchObject({ type: 'ran' });
  });

  it('without a word: it is left when it does not answer three times', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await both.settle();
    one.answersPings = false;
    one.work = ({ id }) => one.started(id);
    const waiting = run(both);
    await vi.waitFor(() => expect(asks()).toEqual([1, 0]));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(both.all.map(({ isConnected }) => isConnected)).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await waiting).toEqual({ type: 'lost', started: true });
    expect([one.connections, two.connections]).toEqual([1, 1]);
  });

  it('is no longer believed when it says what is not in the protocol', async () => {
    const alone = runnersOf(one);
    await alone.settle();
    one.sayAnything({ type: 'hello', version: 99 });
    await vi.waitFor(() => expect(one.connections).toBe(2));
    expect(console.error).toHaveBeenCalledWith(
      expect.stringMatching(/does not understand\. Install the same Heapwise on both\. Trying again\.$/),
    );
  });
});

describe('a runner that drains', () => {
  it('gets nothing new, and finishes what it has', async () => {
    one.work = () => undefined;
    two.draining = true;
    await both.settle();
    const first = run(both);
    await vi.waitFor(() => expect(asks()).toEqual([1, 0]));
    [one.draining, two.draining] = [true, false];
    one.hello();
    two.hello();
    await vi.waitFor(() => expect(both.all.map(({ hello }) => hello?.draining)).toEqual([true, false]));
    for (let n = 0; n < 3; n += 1) await run(both);
    expect(asks()).toEqual([1, 3]);
    one.ran(one.asked[0]?.id ?? '', 'finished');
    expect(await first).toMatchObject({ result: { stdout: 'finished' } });
  });

  it('and says so only when it is asked: another one does it', async () => {
    await both.settle();
    one.work = ({ id }) => one.say({ type: 'refused', id, code: 'draining', reason: '' });
    expect(await run(both)).toMatchObject({ type: 'ran' });
    expect(asks()).toEqual([1, 1]);
  });

  it('as all others do: there is none to ask', async () => {
    one.draining = two.draining = true;
    await both.settle();
    expect(await run(both)).toMatchObject({ type: 'refused', code: 'draining' });
    expect(asks()).toEqual([0, 0]);
  });
});

describe('who gives up', () => {
  it('waits no more; the runner is told, and the question counts until it is done', async () => {
    const alone = runnersOf(one);
    one.work = ({ id }) => one.started(id);
    const controller = new AbortController();
    const onEvent = vi.fn<NonNullable<AskOptions['onEvent']>>();
    const waiting = run(alone, { signal: controller.signal, onEvent });
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalledTimes(1));
    controller.abort(new Error('the page is gone'));
    await expect(waiting).rejects.toThrow('the page is gone');
    const [{ id } = { id: '' }] = one.asked;
    await vi.waitFor(() => expect(one.cancelled).toEqual([id]));
    expect(alone.all[0]?.outstanding).toBe(1);
    one.say({ type: 'output', id, stream: 'stdout', text: 'late' });
    one.ran(id);
    await vi.waitFor(() => expect(alone.all[0]?.outstanding).toBe(0));
    expect(onEvent).toHaveBeenCalledTimes(1);
  });

  it('does not wait for a runner that is being started either', async () => {
    const alone = runnersOf(one);
    await alone.settle();
    one.isUp = false;
    one.die();
    await vi.waitFor(() => expect(alone.all[0]?.isConnected).toBe(false));
    const waiting = run(alone, { signal: AbortSignal.timeout(20) });
    await expect(waiting).rejects.toThrow(/aborted due to timeout/);
  });

  it('before asking asks nobody', async () => {
    await expect(run(both, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
    expect(asks()).toEqual([0, 0]);
  });
});

it('says how long to wait from how long runs take and how many wait', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const alone = runnersOf(one);
  one.work = ({ id }) => one.say({ type: 'refused', id, code: 'queue-full', reason: '' });
  expect(await run(alone)).toMatchObject({ code: 'queue-full', waitSeconds: 10 });
  const latency = { count: 9, p50: 5000, p95: 9000 };
  one.stats = { ...one.stats, waiting: 50, latency, queued: { ...latency, p50: 3000 } };
  await vi.advanceTimersByTimeAsync(5_000);
  await vi.waitFor(() => expect(alone.all[0]?.lastStats?.waiting).toBe(50));
  expect(await run(alone)).toMatchObject({ waitSeconds: 50 }); // 50 runs of 2 s on 2 cores
});
