import { z } from 'zod';

import { currentActor } from '#server/auth/current-actor.ts';
import { pageOwner } from '#server/auth/page-owner.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { changeCards } from '#server/commands/change-cards.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

const ChangesSchema = z.object({
  /** Whose page asks. */
  person: z.string().max(100),
  changes: z
    .array(
      z.object({
        id: z.uuid(),
        card: z.string().max(100),
        change: z.discriminatedUnion('type', [
          z.object({ type: z.enum(['suspend', 'resume', 'bury', 'reset']) }),
          z.object({ type: z.literal('move'), to: z.iso.date() }),
        ]),
      }),
    )
    .max(1000),
});

/** More than a thousand changes take. */
const CHANGES_BYTES = 300_000;

/** Changes one card or many, all or none. Answers with the cards as they now are. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'keep-progress');
    await countTry('card-changes-person', actor.id);
    const { person, changes } = ChangesSchema.parse(await readJson(request, CHANGES_BYTES));
    const at = now();
    return json({
      cards: await changeCards(
        pageOwner(actor, person),
        changes.map((change) => ({ ...change, at })),
      ),
    });
  });
}
