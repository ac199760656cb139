import { currentActor } from '#server/auth/current-actor.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { importData } from '#server/commands/import-data.ts';
import { FILE_BYTES } from '#server/import/budget.ts';
import { readBytes } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

/** Takes what Export gave, or Anki made of it, back into the account that is signed in. The body is the file itself. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'keep-progress');
    await countTry('archives-person', actor.id);
    return json({ imported: await importData(actor, await readBytes(request, FILE_BYTES), now()) });
  });
}
