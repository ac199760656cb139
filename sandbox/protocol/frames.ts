import type { Duplex } from 'node:stream';

/** Bytes of one frame at most, in both directions: a report of a check, escaped as JSON, with room to spare. */
export const FRAME_BYTES = 16 * 1024 * 1024;

const NEWLINE = 0x0a;

/** What came or was to go is not one of our frames. The connection is of no use any more. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/**
 * Sends `message` as one frame: its JSON text and a newline. Resolves when the stream takes more; who waits for it
 * never holds more than one frame and the stream's own buffer in memory.
 * @throws FrameError when it is too large; nothing of it is sent then. Error when the stream has ended.
 */
export async function sendFrame(stream: Duplex, message: unknown, atMost = FRAME_BYTES): Promise<void> {
  const frame = Buffer.from(`${JSON.stringify(message)}\n`);
  if (frame.length > atMost) throw new FrameError(`A message of ${frame.length} bytes is too large to send.`);
  if (stream.destroyed || stream.writableEnded) throw new Error('The connection has ended.');
  if (stream.write(frame)) return;
  await new Promise<void>((resolve, reject) => {
    const drained = (): void => {
      stream.off('close', closed);
      resolve();
    };
    const closed = (): void => {
      stream.off('drain', drained);
      reject(new Error('The connection has ended.'));
    };
    stream.once('drain', drained);
    stream.once('close', closed);
  });
}

/**
 * The messages of a stream until it ends, in order; it is read no faster than they are taken. What is left when the
 * stream ends in the middle of a frame is dropped, as its sender was.
 * @throws FrameError at a frame that is too large or no JSON; the stream's own error when it breaks. Either way, and when
 * the reader stops early, the stream is destroyed.
 */
export async function* readFrames(stream: Duplex, atMost = FRAME_BYTES): AsyncGenerator<unknown, void> {
  let parts: Buffer[] = [];
  let held = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const last = chunk.subarray(start, end);
      if (held + last.length >= atMost) throw tooLarge(atMost);
      yield parse(held === 0 ? last : Buffer.concat([...parts, last]));
      parts = [];
      held = 0;
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    held += rest.length;
    if (held >= atMost) throw tooLarge(atMost);
    if (rest.length > 0) parts.push(rest);
  }
}

function tooLarge(atMost: number): FrameError {
  return new FrameError(`A frame is larger than ${atMost} bytes.`);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parse(frame: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(frame));
  } catch {
    throw new FrameError(`A frame of ${frame.length} bytes is no JSON text.`);
  }
}
