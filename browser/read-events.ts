import type { RunEvent } from '#domain/python/run-event.ts';

/** The events in an answer of `POST /api/runs`, one JSON text per line, in groups as they arrive. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly RunEvent[]> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    const events = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RunEvent);
    if (events.length > 0) yield events;
    if (done) return;
  }
}
