import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, expect, it } from 'vitest';

import { FrameError, readFrames, sendFrame } from './frames.ts';

const open: { destroy(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.destroy();
});

/** Two ends of one connection over the loopback interface. */
async function connection(): Promise<[Socket, Socket]> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [far] = await accepted;
  server.close();
  open.push(near, far);
  return [near, far];
}

async function all(stream: Duplex, atMost?: number): Promise<unknown[]> {
  const frames: unknown[] = [];
  for await (const frame of readFrames(stream, atMost)) frames.push(frame);
  return frames;
}

it('gives what was sent, in order, whatever it contains', async () => {
  const [near, far] = await connection();
  const sent = [{ text: 'two\nlines\u2028 and \u{1f40d}' }, [1, null], 'x'.repeat(300_000), 0];
  const received = all(far);
  for (const message of sent) await sendFrame(near, message);
  near.end();
  expect(await received).toEqual(sent);
});

it('puts a frame together from single bytes', async () => {
  const [near, far] = await connection();
  near.setNoDelay(true);
  const received = all(far);
  for (const byte of Buffer.from('{"é":1}\n[2]\n')) {
    near.write(Buffer.of(byte));
    await pause(1);
  }
  near.end();
  expect(await received).toEqual([{ é: 1 }, [2]]);
});

it.each([
  ['that is too large', '"12345678"\n', /larger than 10 bytes/],
  ['that never ends', '"1234567890', /larger than 10 bytes/],
  ['that is no JSON', '{oops}\n', /6 bytes is no JSON/],
  ['that is empty', '\n', /0 bytes is no JSON/],
  ['that is no UTF-8', Buffer.from([0x22, 0xff, 0x22, 0x0a]), /no JSON/],
])('refuses a frame %s, and ends the connection', async (_what, bytes, sentence) => {
  const [near, far] = await connection();
  near.on('error', () => undefined);
  near.write(bytes);
  const reading = all(far, 10);
  await expect(reading).rejects.toThrow(FrameError);
  await expect(reading).rejects.toThrow(sentence);
  expect(far.destroyed).toBe(true);
});

it('gives the frames before a wrong one, and drops half a frame at the end', async () => {
  const [near, far] = await connection();
  near.end('1\n2\n"half');
  expect(await all(far)).toEqual([1, 2]);
});

it('does not send what is too large', async () => {
  const [near, far] = await connection();
  await expect(sendFrame(near, 'x'.repeat(20), 20)).rejects.toThrow(FrameError);
  await sendFrame(near, 'fits', 20);
  near.end();
  expect(await all(far)).toEqual(['fits']);
});

it('waits for a slow reader instead of filling the memory', async () => {
  const [near, far] = await connection();
  const message = 'x'.repeat(1024 * 1024);
  let sent = 0;
  const sending = (async () => {
    for (; sent < 64; sent += 1) await sendFrame(near, message);
    near.end();
  })();
  await pause(300);
  // The kernel's buffers hold some of it; most waits here, unsent.
  expect(sent).toBeLessThan(32);
  expect(near.writableLength).toBeLessThan(2 * message.length);
  expect((await all(far)).length).toBe(64);
  await sending;
});

it('says so when the other side is gone, also to who waits', async () => {
  const [near, far] = await connection();
  near.on('error', () => undefined);
  const waiting = expect(
    (async () => {
      for (;;) await sendFrame(near, 'x'.repeat(1024 * 1024));
    })(),
  ).rejects.toThrow('The connection has ended.');
  await pause(100);
  far.destroy();
  await waiting;
  await expect(sendFrame(near, 1)).rejects.toThrow('The connection has ended.');
});
