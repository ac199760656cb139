import { z } from 'zod';

import { currentActor } from '#server/auth/current-actor.ts';
import { now } from '#server/clock.ts';
import { voidReview } from '#server/commands/void-review.ts';
import { json, respond } from '#server/respond.ts';

const VoidSchema = z.object({
  id: z.uuid(),
  voids: z.uuid(),
  reason: z.enum(['undo', 'slip']),
});

/** Takes a rating back. Answers with the card as it now is. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    const taken = VoidSchema.parse(await request.json());
    return json({ card: await voidReview(actor, { ...taken, at: now() }) });
  });
}
