import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { LIMITS } from '#sandbox/limits.ts';
import { SANDBOXD } from '#sandbox/paths.ts';
import { apart } from '#sandbox/spawn-sandboxd.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import { runCheck, runProgram, type RunEvent } from '#server/python/run.ts';
import { runnerSelfTest, runnerStats } from '#server/python/runner-stats.ts';
import { closeRunners } from '#server/python/runners.ts';

const FOR_ADA = { owner: 'ada' };

beforeAll(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});
afterAll(closeRunners);

async function newest(): Promise<Interpreter> {
  const { supported } = await discoverInterpreters();
  const found = supported.findLast(({ representative }) => representative);
  if (!found) throw new Error('a CPython is needed here');
  return found;
}

/** Ends the runner that this process started, as an administrator or a lack of memory would. */
async function killRunner(): Promise<void> {
  const { pid } = process;
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ');
  for (const child of children) {
    const command = await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('sandboxd')) process.kill(Number(child), 'SIGKILL');
  }
}

describe('the runner of this host', () => {
  it('runs a program, streams what it prints, and answers probes', async () => {
    const events: RunEvent[] = [];
    const onEvent = (event: RunEvent): void => void events.push(event);
    const asked = { ...FOR_ADA, probes: ['x', 'y'], onEvent };
    const { result, answers } = await runProgram(await newest(), 'print("hi")\nx = 6 * 7', asked);
    expect(result).toMatchObject({ status: 'ok', exitCode: 0, stdout: 'hi\n' });
    expect(answers).toEqual([
      { type: 'int', value: '42' },
      { type: 'error', value: 'NameError' },
    ]);
    const text = events.map((event) => (event.type === 'output' ? event.text : '')).join('');
    expect(text).toBe('hi\n');
    expect(events.some(({ type }) => type === 'started')).toBe(true);
  });

  it('proves its sandbox when it is asked, and says what it counts', async () => {
    expect(await runnerSelfTest()).toEqual([{ name: 'this host', sandbox: { ok: true } }]);
    const [view] = await runnerStats();
    expect(view).toMatchObject({ name: 'this host', state: 'ready', problem: null });
    expect(view?.stats?.runs).toBeGreaterThan(0);
  });

  it('ends a program whose learner left, and has room for the next', async () => {
    const python = await newest();
    const controller = new AbortController();
    const onEvent = ({ type }: RunEvent): void => {
      if (type === 'started') controller.abort(new Error('the page is gone'));
    };
    const left = runProgram(python, 'while True: pass', { ...FOR_ADA, signal: controller.signal, onEvent });
    await expect(left).rejects.toThrow('the page is gone');
    expect((await runProgram(python, 'print(1)', FOR_ADA)).result.stdout).toBe('1\n');
  });

  it('is started again when it was killed', async () => {
    const python = await newest();
    await killRunner();
    expect((await runProgram(python, 'print(2)', FOR_ADA)).result.stdout).toBe('2\n');
  });

  it('killed while a program ran: that is said, and the program is not run again', async () => {
    const python = await newest();
    const started = vi.fn<() => void>();
    const onEvent = ({ type }: RunEvent): void => {
      if (type !== 'started') return;
      started();
      void killRunner();
    };
    await expect(
      runProgram(python, 'import time\ntime.sleep(5)', { ...FOR_ADA, onEvent }),
    ).rejects.toMatchObject({ code: 'runner-lost', status: 503 });
    expect((await runCheck(python, { checker: 'output', code: 'print(3)' })).stdout).toBe('3\n');
    expect(started).toHaveBeenCalledTimes(1);
  });
});

describe('runners that listen', () => {
  const SECRET = 'the secret of these tests alone';
  const runners: ChildProcess[] = [];
  let folder: string;

  beforeAll(async () => {
    await closeRunners();
    folder = await mkdtemp(join(tmpdir(), 'heapwise-test-'));
  });
  afterEach(async () => {
    await closeRunners();
    await Promise.all(
      runners.splice(0).map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      }),
    );
    vi.unstubAllEnvs();
    vi.resetModules();
    await rm(folder, { recursive: true, force: true });
  });

  async function listening(name: string): Promise<string> {
    const address = `unix://${join(folder, name)}`;
    const [command, ...rest] = [...apart(), process.execPath, SANDBOXD, '--listen', address];
    const child = spawn(command, rest, {
      // It ends when this process lets go of the fourth.
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
      env: { ...process.env, HEAPWISE_RUNNER_SECRET: SECRET },
    });
    runners.push(child);
    const [line] = (await once(createInterface(child.stdout as Readable), 'line')) as [string];
    expect(line).toContain('listens');
    return address;
  }

  it('serve a server that knows their secret; when one is killed the other goes on', async () => {
    vi.stubEnv('HEAPWISE_RUNNERS', [await listening('one.sock'), await listening('two.sock')].join(','));
    vi.stubEnv('HEAPWISE_RUNNER_SECRET', SECRET);
    vi.resetModules();
    const server = {
      ...(await import('#server/python/run.ts')),
      ...(await import('#server/python/interpreters.ts')),
      ...(await import('#server/python/runner-stats.ts')),
    };
    const { supported } = await server.discoverInterpreters();
    const python = supported.findLast(({ representative }) => representative) as Interpreter;
    const print = (text: string) => server.runProgram(python, `print(${text})`, { owner: text });
    const first = await Promise.all(['1', '2', '3', '4'].map(print));
    expect(first.map(({ result }) => result.stdout)).toEqual(['1\n', '2\n', '3\n', '4\n']);
    const runs = (await server.runnerStats()).map(({ stats }) => stats?.runs ?? 0);
    expect(Math.min(...runs)).toBeGreaterThan(0);

    // Whoever leaves while a sandbox is started for them takes nobody else's runner with them.
    const leaving = new AbortController();
    const left = server.runProgram(python, 'print(0)', { owner: '0', signal: leaving.signal });
    setTimeout(() => leaving.abort(), 3);
    await left.catch(() => undefined);
    await pause(LIMITS.confirmMs + 500);
    expect(runners.map(({ exitCode }) => exitCode)).toEqual([null, null]);

    runners[0]?.kill('SIGKILL');
    const second = await Promise.all(['5', '6', '7', '8'].map(print));
    expect(second.map(({ result }) => result.stdout)).toEqual(['5\n', '6\n', '7\n', '8\n']);

    // The other is stopped in the middle of something: it finishes that, and takes nothing new.
    const last = server.runProgram(python, 'import time\ntime.sleep(1)\nprint(9)', { owner: '9' });
    await pause(300);
    runners[1]?.kill('SIGTERM');
    await vi.waitFor(
      async () => expect((await server.runnerStats()).map(({ state }) => state)).toContain('draining'),
      { interval: 20 },
    );
    await expect(print('10')).rejects.toMatchObject({ status: 503 });
    expect((await last).result.stdout).toBe('9\n');
  });
});
