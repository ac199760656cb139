/** The events in an answer of the server's that has one JSON text per line, in groups as they arrive. */
export async function* readEvents<Event>(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly Event[]> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    const events = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Event);
    if (events.length > 0) yield events;
    if (done) return;
  }
}
