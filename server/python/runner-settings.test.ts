import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { addressText } from '#sandbox/protocol/address.ts';
import { listenSecurely, type SecureListener } from '#sandbox/protocol/secure.ts';

import { FakeRunner } from '../../tests/fixtures/fake-runner.ts';

const SECRET = 'the secret of these tests alone';

let folder: string;
let close: () => Promise<void>;
const listeners: SecureListener[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heapwise-test-'));
  vi.resetModules();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(async () => {
  await close();
  for (const listener of listeners.splice(0)) listener.close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function server(addresses: readonly string[], secret = SECRET) {
  vi.stubEnv('HEAPWISE_RUNNERS', addresses.join(','));
  vi.stubEnv('HEAPWISE_RUNNER_SECRET', secret);
  const { closeRunners } = await import('./runners.ts');
  close = closeRunners;
  const { runProgram } = await import('./run.ts');
  const { interpreterFor } = await import('./interpreters.ts');
  const { runnerSelfTest, runnerStats } = await import('./runner-stats.ts');
  return { runProgram, interpreterFor, runnerSelfTest, runnerStats };
}

async function listening(fake: FakeRunner, address: SecureListener['address']): Promise<string> {
  const listener = await listenSecurely(address, SECRET, (stream) => fake.accept(stream), {
    log: () => undefined,
  });
  listeners.push(listener);
  return addressText(listener.address);
}

it('runs on the runners that HEAPWISE_RUNNERS names, over TCP and UNIX sockets, and goes on when one dies', async () => {
  const [one, two] = [new FakeRunner(), new FakeRunner()];
  const addresses = [
    await listening(one, { kind: 'tcp', host: '127.0.0.1', port: 0 }),
    await listening(two, { kind: 'unix', path: join(folder, 'runner.sock') }),
  ];
  const { runProgram, interpreterFor, runnerSelfTest } = await server(addresses);
  const python = await interpreterFor('cpython-3.13-64');
  if (!python) throw new Error('the runners said hello');
  expect(await runnerSelfTest()).toEqual([
    { name: 'runner 1', sandbox: { ok: true } },
    { name: 'runner 2', sandbox: { ok: true } },
  ]);
  one.work = () => {
    listeners[0]?.close();
    one.die();
  };
  two.work = ({ id }) => two.ran(id, 'by the second');
  for (let n = 0; n < 3; n += 1) {
    const { result } = await runProgram(python, '', { owner: 'ada' });
    expect(result.stdout).toBe('by the second');
  }
  expect([one.asked.length, two.asked.length]).toEqual([1, 3]);
});

it('uses no runner that has another secret, and says why in the log alone', async () => {
  const fake = new FakeRunner();
  const address = await listening(fake, { kind: 'tcp', host: '127.0.0.1', port: 0 });
  const { runnerStats } = await server([address], `another ${SECRET}`);
  const problem = "Runner 1 cannot be reached; the server's log says why.";
  expect(await runnerStats()).toEqual([{ name: 'runner 1', state: 'lost', problem, stats: null }]);
  expect(fake.connections).toBe(0);
  expect(console.error).toHaveBeenCalledWith(
    `Lost the runner at ${address}: The runner at ${address} cannot be used: its HEAPWISE_RUNNER_SECRET is another. Trying again.`,
  );
});
