import { z } from 'zod';

import { currentActor } from '#server/auth/current-actor.ts';
import { allow } from '#server/auth/rules.ts';
import { now } from '#server/clock.ts';
import { voidReview } from '#server/commands/void-review.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

const VoidSchema = z.object({
  id: z.uuid(),
  voids: z.uuid(),
  reason: z.enum(['undo', 'slip']),
});

/** Three short fields. */
const VOID_BYTES = 2000;

/** Takes a rating back. Answers with the card as it now is. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'keep-progress');
    const taken = VoidSchema.parse(await readJson(request, VOID_BYTES));
    return json({ card: await voidReview(actor, { ...taken, at: now() }) });
  });
}
