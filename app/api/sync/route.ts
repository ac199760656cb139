import { z } from 'zod';

import { SYNC_ATTEMPTS, SYNC_REVIEWS } from '#domain/scheduling/sync.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';
import { syncLog } from '#server/commands/sync-log.ts';
import { SentAttemptSchema, SentReviewSchema } from '#server/log-schema.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

const instant = z.number().int().min(0);

const SyncSchema = z.object({
  person: z.string().max(100),
  now: instant,
  since: instant,
  cursor: z.number().int().min(0),
  // Pages of older versions say neither.
  witness: z.string().max(64).nullable().optional(),
  returns: z.boolean().default(false),
  // The command says in a sentence that it is too much; this only bounds what is parsed at all.
  attempts: z.array(SentAttemptSchema).max(2 * SYNC_ATTEMPTS),
  reviews: z.array(SentReviewSchema).max(2 * SYNC_REVIEWS),
  timeZone: z.string().max(64),
});

/** More than twenty of the largest answers with their tickets take, which is what a device sends at once. */
const SYNC_BYTES = 6_500_000;

/** Takes what a device has and the account has not, and answers with the reverse. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'keep-progress');
    await countTry('syncs-person', actor.id);
    return json(await syncLog(actor, SyncSchema.parse(await readJson(request, SYNC_BYTES))));
  });
}
