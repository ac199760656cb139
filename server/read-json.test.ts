import { expect, it } from 'vitest';

import { readJson } from './read-json.ts';

const post = (body: BodyInit | null, headers = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

/** A body of `count` pieces that does not say its length, and how many of them were asked for. */
function streamed(count: number) {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === count) return controller.close();
      sent += 1;
      controller.enqueue(new TextEncoder().encode(' '.repeat(100)));
    },
  });
  return { stream, sent: () => sent };
}

it('reads JSON, also where a character is split between two pieces', async () => {
  expect(await readJson(post(JSON.stringify({ text: 'ä€😀' })), 100)).toEqual({ text: 'ä€😀' });
  const bytes = new TextEncoder().encode('"€"');
  const split = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, 2));
      controller.enqueue(bytes.slice(2));
      controller.close();
    },
  });
  expect(await readJson(post(split), 100)).toBe('€');
});

it('refuses what says that it is too large, with a sentence', async () => {
  const request = post('{}', { 'content-length': '101' });
  await expect(readJson(request, 100)).rejects.toMatchObject({
    status: 413,
    message: expect.stringMatching(/too much to send/),
  });
});

it('stops reading what does not say it', async () => {
  const { stream, sent } = streamed(1000);
  await expect(readJson(post(stream), 350)).rejects.toMatchObject({ status: 413 });
  expect(sent()).toBeLessThan(10);
});

it('takes no body for no JSON', async () => {
  await expect(readJson(post(null), 100)).rejects.toBeInstanceOf(SyntaxError);
});
