import { z } from 'zod';

import { currentActor } from '#server/auth/current-actor.ts';
import { pageOwner } from '#server/auth/page-owner.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { voidReviews } from '#server/commands/void-reviews.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

const VoidsSchema = z.object({
  /** Whose page asks. */
  person: z.string().max(100),
  voids: z.array(z.object({ id: z.uuid(), voids: z.uuid() })).max(1000),
});

/** More than a thousand pairs of ids take. */
const VOIDS_BYTES = 150_000;

/** Takes entries of the review log back, all or none. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'keep-progress');
    await countTry('card-changes-person', actor.id);
    const { person, voids } = VoidsSchema.parse(await readJson(request, VOIDS_BYTES));
    const at = now();
    await voidReviews(
      pageOwner(actor, person),
      voids.map((request) => ({ ...request, reason: 'undo' as const, at })),
    );
    return json({ undone: voids.length });
  });
}
