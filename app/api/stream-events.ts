import type { CheckEvent } from '#domain/lesson/check-event.ts';
import type { RunEvent } from '#domain/python/run-event.ts';
import { AppError } from '#server/errors.ts';
import { logFailure } from '#server/respond.ts';

type StreamedEvent = RunEvent | CheckEvent;

/**
 * Answers with what `work` tells, one JSON text per line, as it comes. The answer begins with the first event: if `work`
 * fails before, so does this, and the route answers with a status. Whoever stops reading aborts the signal.
 * @param left Aborted when the asking page is gone.
 */
export async function streamEvents(
  left: AbortSignal,
  work: (tell: (event: StreamedEvent) => void, signal: AbortSignal) => Promise<void>,
): Promise<Response> {
  const stopped = new AbortController();
  const signal = AbortSignal.any([left, stopped.signal]);
  const encoder = new TextEncoder();
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (created) => void (controller = created),
    cancel: () => stopped.abort(),
  });
  let begin!: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let told = false;
  const tell = (event: StreamedEvent): void => {
    told = true;
    begin();
    if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
  };
  const done = work(tell, signal).then(
    () => close(controller, signal),
    (error: unknown) => {
      // Nobody is there to hear it.
      if (signal.aborted) return close(controller, signal);
      if (!told) throw error;
      tell({ type: 'refused', ...refusalOf(error) });
      close(controller, signal);
    },
  );
  await Promise.race([begun, done]);
  return new Response(body, {
    headers: {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      // One person's, and of use only while it is fresh: nobody on the way may keep or collect it.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

/** A stream that was cancelled is closed already. */
function close(controller: ReadableStreamDefaultController<Uint8Array>, signal: AbortSignal): void {
  try {
    controller.close();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function refusalOf(error: unknown): { readonly code: string; readonly message: string } {
  return error instanceof AppError
    ? { code: error.code, message: error.message }
    : { code: 'internal', message: logFailure(error) };
}
