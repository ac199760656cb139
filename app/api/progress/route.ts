import { z } from 'zod';

import { isTimeZone } from '#domain/scheduling/learner-day.ts';
import { SYNC_ATTEMPTS } from '#domain/scheduling/sync.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { pageOwner } from '#server/auth/page-owner.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';
import { importProgress } from '#server/commands/import-progress.ts';
import { SentAttemptSchema, SentReviewSchema } from '#server/log-schema.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

const ProgressSchema = z.object({
  /** Whose page asks. */
  person: z.string().max(100),
  // Pages of older versions do not say it.
  now: z.number().int().min(0).optional(),
  // The command says in a sentence that a batch is too large; this only bounds what is parsed at all.
  attempts: z.array(SentAttemptSchema).max(20 * SYNC_ATTEMPTS),
  reviews: z.array(SentReviewSchema).max(60 * SYNC_ATTEMPTS),
  dayRule: z.object({
    timeZone: z.string().max(64).refine(isTimeZone),
    rolloverHour: z.number().int().min(0).max(23),
  }),
});

/** More than twenty of the largest answers with their tickets and reviews take, which is what a device sends at once. */
const PROGRESS_BYTES = 6_500_000;

/** Takes the progress of a device into the account that is signed in. Answers with the ids it now has. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    allow(actor, 'keep-progress');
    await countTry('imports-person', actor.id);
    const { person, ...progress } = ProgressSchema.parse(await readJson(request, PROGRESS_BYTES));
    return json({ confirmed: await importProgress(pageOwner(actor, person), progress) });
  });
}
