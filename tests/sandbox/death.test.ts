import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, describe, expect, it } from 'vitest';

import { parseAddress } from '#sandbox/protocol/address.ts';
import { connectSecurely } from '#sandbox/protocol/secure.ts';
import { RunnerConnection } from '#server/python/runner-connection.ts';

import { startRunner, unavailable } from './support/runner.ts';
import { tracesOf, withDescendants } from './support/traces.ts';

const BUSY = join(import.meta.dirname, 'programs', 'busy.py');
const SERVER = join(import.meta.dirname, 'support', 'server.ts');
const SECRET = 'the secret of these tests alone';

/** How long a runner's death may leave anything behind, in milliseconds. */
const WITHIN_MS = 1000;

/** Each of two busy programs has its first process, itself, seven children and a daemon, outside of it two of bubblewrap. */
const BUSY_PROCESSES = 20;

const started: ChildProcess[] = [];
let folder = '';
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

/** Starts a server with a runner, and hands out what it says. */
function startServer(): { readonly pid: number; readonly says: (word: string) => Promise<string> } {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER, BUSY], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const says = async (word: string): Promise<string> => {
    for (;;) {
      const found = lines.find((line) => line.startsWith(word));
      if (found !== undefined) return found;
      await once(reader, 'line');
    }
  };
  return { pid: child.pid as number, says };
}

async function runnerOf({ says }: ReturnType<typeof startServer>): Promise<number> {
  return Number((await says('runner')).split(' ')[1]);
}

/** Starts a runner for servers elsewhere, as `npm run runner` does. */
async function startListening(): Promise<{
  readonly starter: ChildProcess;
  readonly sandboxd: number;
  readonly connect: () => Promise<RunnerConnection>;
}> {
  folder = mkdtempSync(join(tmpdir(), 'heapwise-test-'));
  const address = `unix://${join(folder, 'runner.sock')}`;
  const starter = spawn(process.execPath, ['.sandbox/runner.mjs', address], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HEAPWISE_RUNNER_SECRET: SECRET },
  });
  started.push(starter);
  await once(createInterface(starter.stdout as NodeJS.ReadableStream), 'line');
  const sandboxd = withDescendants(starter.pid as number)[1] as number;
  const connect = async (): Promise<RunnerConnection> => {
    const stream = await connectSecurely(parseAddress(address), SECRET);
    return RunnerConnection.open(stream, 10_000, () => undefined);
  };
  return { starter, sandboxd, connect };
}

/** Has a program run that goes on until it is ended; resolves when it does something. */
async function keepBusy(runner: RunnerConnection): Promise<{ readonly answer: Promise<unknown> }> {
  const { executable } = runner.hello.interpreters[0] ?? { executable: '' };
  return new Promise((resolve) => {
    const source = 'import time\nprint(1)\ntime.sleep(1)\nprint(2)';
    const onEvent = ({ type }: { readonly type: string }): void => {
      if (type === 'output') resolve({ answer });
    };
    const answer = runner.ask({ type: 'run', executable, source, owner: 'ada' }, { onEvent });
  });
}

// Fork bombs of other tests may keep every core, and the kernel's groups, busy for a second: then once more.
describe.skipIf(unavailable !== null)('within a second nothing is left of a runner', { retry: 2 }, () => {
  it('whose server was killed, with sandboxes warm, running, forked and daemonised', async () => {
    const server = startServer();
    await server.says('busy');
    const traces = tracesOf(await runnerOf(server));
    expect(traces.processes).toBeGreaterThan(BUSY_PROCESSES);
    expect(traces.left().join()).toContain('folder');
    process.kill(server.pid, 'SIGKILL');
    expect(await traces.leftAfter(WITHIN_MS)).toEqual([]);
  });

  it('that was killed itself, likewise', async () => {
    const server = startServer();
    await server.says('busy');
    const pid = await runnerOf(server);
    const traces = tracesOf(pid);
    expect(traces.processes).toBeGreaterThan(BUSY_PROCESSES);
    expect(traces.left().join()).toContain('folder');
    process.kill(pid, 'SIGKILL');
    expect(await traces.leftAfter(WITHIN_MS)).toEqual([]);
  });

  it('that was killed together with its server, as soon as the next one starts', async () => {
    const server = startServer();
    await server.says('busy');
    const pid = await runnerOf(server);
    const traces = tracesOf(pid);
    process.kill(server.pid, 'SIGKILL');
    process.kill(pid, 'SIGKILL');
    const next = await startRunner();
    expect(await traces.leftAfter(WITHIN_MS)).toEqual([]);
    await next.close();
  });

  it.each([100, 300, 600])('whose server was killed %i ms after it started it', async (ms) => {
    const server = startServer();
    const pid = await runnerOf(server);
    await sleep(ms);
    const traces = tracesOf(pid);
    process.kill(server.pid, 'SIGKILL');
    expect(await traces.leftAfter(WITHIN_MS)).toEqual([]);
  });

  it('that listens, when the process that started it is killed', async () => {
    const { starter, sandboxd, connect } = await startListening();
    await keepBusy(await connect());
    const traces = tracesOf(sandboxd);
    starter.kill('SIGKILL');
    expect(await traces.leftAfter(WITHIN_MS)).toEqual([]);
  });

  it('that listens, when it is killed itself', async () => {
    const { sandboxd, connect } = await startListening();
    await keepBusy(await connect());
    const traces = tracesOf(sandboxd);
    process.kill(sandboxd, 'SIGKILL');
    expect(await traces.leftAfter(WITHIN_MS)).toEqual([]);
  });
});

describe.skipIf(unavailable !== null)('what a server asked for', () => {
  it('ends with its connection, and the runner goes on for others', async () => {
    const { connect } = await startListening();
    const [leaving, staying] = [await connect(), await connect()];
    await keepBusy(leaving);
    leaving.end(new Error('The server has died.'));
    const statsOf = async () => {
      const answer = await staying.ask({ type: 'stats' });
      return answer.type === 'stats' ? answer.stats : null;
    };
    const end = performance.now() + WITHIN_MS;
    while ((await statsOf())?.running !== 0 && performance.now() < end) await sleep(10);
    expect(await statsOf()).toMatchObject({ running: 0, waiting: 0 });
    expect(await (await keepBusy(staying)).answer).toMatchObject({ result: { stdout: '1\n2\n' } });
  });
});

describe.skipIf(unavailable !== null)('a runner that is asked to stop', { retry: 2 }, () => {
  it('finishes what it has, takes nothing new, and leaves nothing', async () => {
    const runner = await startRunner();
    const [interpreter] = runner.interpreters;
    if (!interpreter) throw new Error('a CPython is needed here');
    const begun = new Promise<void>((resolve) => {
      const source = 'import time\nprint(1)\ntime.sleep(1)\nprint(2)';
      const onEvent = ({ type }: { readonly type: string }): void => {
        if (type === 'output') resolve();
      };
      const question = { type: 'run', executable: interpreter.executable, source, owner: 'ada' } as const;
      void runner.ask(question, { onEvent }).then((answer) => answers.push(answer));
    });
    const answers: unknown[] = [];
    await begun;
    const traces = tracesOf(runner.pid);
    process.kill(runner.pid, 'SIGTERM');
    await sleep(100);
    const late = await runner.ask({
      type: 'run',
      executable: interpreter.executable,
      source: '',
      owner: 'eve',
    });
    expect(late).toMatchObject({ type: 'refused', code: 'draining' });
    expect(answers).toEqual([]);
    expect(await traces.leftAfter(1000 + WITHIN_MS)).toEqual([]);
    expect(answers).toMatchObject([{ type: 'ran', result: { status: 'ok', stdout: '1\n2\n' } }]);
  });

  it('does so for servers elsewhere too', async () => {
    const { starter, sandboxd, connect } = await startListening();
    const { answer } = await keepBusy(await connect());
    const traces = tracesOf(sandboxd);
    starter.kill('SIGTERM');
    expect(await answer).toMatchObject({ type: 'ran', result: { stdout: '1\n2\n' } });
    expect(await traces.leftAfter(WITHIN_MS)).toEqual([]);
  });
});
