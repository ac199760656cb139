import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { RunnerAddress } from './address.ts';
import { readFrames, sendFrame } from './frames.ts';
import { connectSecurely, listenSecurely, type SecureListener } from './secure.ts';

const SECRET = 'the secret of these tests alone';
const LOOPBACK: RunnerAddress = { kind: 'tcp', host: '127.0.0.1', port: 0 };

let folder: string;
const opened: { close?(): void; destroy?(): void }[] = [];
const log = vi.fn<(sentence: string) => void>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heapwise-test-'));
});
afterEach(async () => {
  for (const one of opened.splice(0)) {
    one.close?.();
    one.destroy?.();
  }
  log.mockReset();
  await rm(folder, { recursive: true });
});

const unixSocket = (): RunnerAddress => ({ kind: 'unix', path: join(folder, 'runner.sock') });

/** A listener that answers each frame with the same. */
async function echo(address: RunnerAddress, handshakeMs = 5_000): Promise<SecureListener> {
  const answer = async (stream: Duplex): Promise<void> => {
    opened.push(stream);
    for await (const frame of readFrames(stream)) await sendFrame(stream, frame);
  };
  const listener = await listenSecurely(
    address,
    SECRET,
    (stream) => void answer(stream).catch(() => undefined),
    {
      log,
      handshakeMs,
    },
  );
  opened.push(listener);
  return listener;
}

async function raw(address: RunnerAddress): Promise<Socket> {
  const socket = address.kind === 'tcp' ? connect(address.port, address.host) : connect(address.path);
  socket.on('error', () => undefined);
  socket.resume();
  opened.push(socket);
  await once(socket, 'connect');
  return socket;
}

async function connected(address: RunnerAddress, secret = SECRET): Promise<Duplex> {
  const stream = await connectSecurely(address, secret);
  opened.push(stream);
  return stream;
}

async function isUsable(address: RunnerAddress): Promise<void> {
  const stream = await connected(address);
  const frames = readFrames(stream);
  await sendFrame(stream, { hello: 'there' });
  expect((await frames.next()).value).toEqual({ hello: 'there' });
}

describe.each([
  ['TCP', () => LOOPBACK],
  ['a UNIX socket', unixSocket],
])('over %s', (_kind, place) => {
  it('lets who knows the secret in', async () => {
    const { address } = await echo(place());
    await isUsable(address);
    expect(log).not.toHaveBeenCalled();
  });

  it('refuses another secret on both sides, says so, and goes on', async () => {
    const { address } = await echo(place());
    await expect(connectSecurely(address, `${SECRET}!`)).rejects.toThrow(
      /cannot be used: its HEAPWISE_RUNNER_SECRET is another\.$/,
    );
    expect(log.mock.calls).toEqual([['A connection was refused: its HEAPWISE_RUNNER_SECRET is another.']]);
    await isUsable(address);
  });

  it('ends a connection that proves nothing in time', async () => {
    const { address } = await echo(place(), 200);
    const started = performance.now();
    await once(await raw(address), 'close');
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/did not prove in time/));
    await isUsable(address);
  });

  it('ends a connection that speaks something else', async () => {
    const { address } = await echo(place());
    const socket = await raw(address);
    socket.write('{"type":"stats","id":"1"}\n');
    await once(socket, 'close');
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/it is no Heapwise server/));
    await isUsable(address);
  });
});

it('holds few connections that prove nothing, and logs them sparingly', async () => {
  const { address } = await echo(LOOPBACK, 1_000);
  const sockets = await Promise.all(Array.from({ length: 60 }, () => raw(address)));
  await pause(300);
  expect(sockets.filter(({ closed }) => !closed)).toHaveLength(32);
  await pause(1_500);
  expect(sockets.filter(({ closed }) => !closed)).toHaveLength(0);
  expect(log).toHaveBeenCalledTimes(1);
  await isUsable(address);
});

it('does not count those that proved it', async () => {
  const { address } = await echo(LOOPBACK);
  for (let n = 0; n < 40; n += 1) await connected(address);
  await isUsable(address);
});

it('sends nothing that a listener on the wire could read', async () => {
  const { address } = await echo(LOOPBACK);
  if (address.kind !== 'tcp') throw new Error('a port is needed here');
  const passed: Buffer[] = [];
  const wire = createServer((near) => {
    const far = connect(address.port, address.host);
    opened.push(near, far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('error', () => undefined);
      from.on('data', (chunk: Buffer) => passed.push(chunk));
      from.pipe(to);
    }
  }).listen(0, '127.0.0.1');
  opened.push(wire);
  await once(wire, 'listening');
  const stream = await connected({ ...address, port: (wire.address() as AddressInfo).port });
  const frames = readFrames(stream);
  await sendFrame(stream, 'the answer is 42');
  expect((await frames.next()).value).toBe('the answer is 42');
  const seen = Buffer.concat(passed).toString('latin1');
  expect(seen.length).toBeGreaterThan(100);
  expect(seen).not.toContain('the answer');
  expect(seen).not.toContain(SECRET);
});

it('takes over the socket that a killed runner left, and not that of a living one', async () => {
  const place = unixSocket() as { kind: 'unix'; path: string };
  const first = await echo(place);
  await expect(listenSecurely(place, SECRET, () => undefined)).rejects.toThrow(
    /^Cannot listen at unix:.*: something listens there already\.$/,
  );
  await isUsable(place);
  first.close();
  const killed = 'require("net").createServer().listen(process.argv[1], () => process.kill(process.pid, 9))';
  await expect(promisify(execFile)(process.execPath, ['-e', killed, place.path])).rejects.toMatchObject({
    signal: 'SIGKILL',
  });
  expect((await stat(place.path)).isSocket()).toBe(true);
  await echo(place);
  await isUsable(place);
  expect((await stat(place.path)).mode & 0o007).toBe(0);
});

it('does not remove a file that is no socket', async () => {
  const path = join(folder, 'notes.txt');
  await writeFile(path, 'mine');
  await expect(listenSecurely({ kind: 'unix', path }, SECRET, () => undefined)).rejects.toThrow(
    'something listens there already',
  );
  expect((await stat(path)).size).toBe(4);
});

it('says why nobody is reached', async () => {
  const server = createServer((socket) => socket.end('220 mail.example.org\r\n')).listen(0, '127.0.0.1');
  opened.push(server);
  await once(server, 'listening');
  const other: RunnerAddress = { ...LOOPBACK, port: (server.address() as AddressInfo).port };
  await expect(connectSecurely(other, SECRET)).rejects.toThrow(/it is no runner/);
  const silent = createServer().listen(0, '127.0.0.1');
  opened.push(silent);
  await once(silent, 'listening');
  const mute: RunnerAddress = { ...LOOPBACK, port: (silent.address() as AddressInfo).port };
  await expect(connectSecurely(mute, SECRET)).rejects.toThrow(/no answer in time\.$/);
  await expect(connectSecurely(unixSocket(), SECRET)).rejects.toThrow(/nothing listens there\.$/);
  await expect(connectSecurely(unixSocket(), 'short')).rejects.toThrow(/at least 24 characters/);
  await expect(listenSecurely(unixSocket(), 'short', () => undefined)).rejects.toThrow(
    /at least 24 characters/,
  );
});
