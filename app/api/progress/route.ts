import { z } from 'zod';

import { isTimeZone } from '#domain/scheduling/learner-day.ts';
import { RATINGS } from '#domain/scheduling/types.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';
import { IMPORT_AT_MOST, importProgress } from '#server/commands/import-progress.ts';
import { LockedSchema, TICKET_LENGTH } from '#server/locked-schema.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

const instant = z.number().int().min(0);
const day = z.iso.date();

const AttemptSchema = LockedSchema.extend({
  at: instant,
  ticket: z.string().max(TICKET_LENGTH).optional(),
});

const logged = { id: z.uuid(), card: z.string().max(100), at: instant, day };

const ReviewSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('rating'),
    ...logged,
    attempt: z.uuid(),
    rating: z.enum(RATINGS),
    interval: z.number().int().min(1).max(36_500).nullable().optional(),
  }),
  z.object({ type: z.literal('void'), ...logged, voids: z.uuid(), reason: z.enum(['undo', 'slip']) }),
]);

const ProgressSchema = z.object({
  // The command says in a sentence that a batch is too large; this only bounds what is parsed at all.
  attempts: z.array(AttemptSchema).max(20 * IMPORT_AT_MOST),
  reviews: z.array(ReviewSchema).max(60 * IMPORT_AT_MOST),
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
    const progress = ProgressSchema.parse(await readJson(request, PROGRESS_BYTES));
    return json({ confirmed: await importProgress(actor, progress) });
  });
}
