import { currentActor } from '#server/auth/current-actor.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { exportData } from '#server/commands/export-data.ts';
import { env } from '#server/env.ts';
import { respond } from '#server/respond.ts';

/** Everything of whoever is signed in, as an archive to keep. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'keep-progress');
    await countTry('exports-person', actor.id);
    const { fileName, chunks } = await exportData(actor, now(), siteOf(request));
    return new Response(streamOf(chunks), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'Cache-Control': 'no-store',
      },
    });
  });
}

function siteOf(request: Request): string {
  return env().NEXTAUTH_URL ?? new URL(request.url).origin;
}

/** A stream that asks for the next piece when the last one has left, and for none when nobody reads on. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
