import { expect, it } from 'vitest';

import type { RunEvent } from '#domain/python/run-event.ts';

import { readEvents } from './read-events.ts';

const EVENTS: readonly RunEvent[] = [
  { type: 'queued', position: 2 },
  { type: 'output', environment: 'cpython-3.13-64', stream: 'stdout', text: 'Ä\n∞' },
  { type: 'end', differs: { 'cpython-3.13-64': false } },
];

it.each([1, 7, 1000])(
  'reads the same events wherever the network cuts them: every %i bytes',
  async (size) => {
    const bytes = new TextEncoder().encode(EVENTS.map((event) => `${JSON.stringify(event)}\n`).join(''));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
        controller.close();
      },
    });
    const events: RunEvent[] = [];
    for await (const group of readEvents<RunEvent>(body)) events.push(...group);
    expect(events).toEqual(EVENTS);
  },
);
