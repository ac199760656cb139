import { z } from 'zod';

import { RATINGS } from '#domain/scheduling/types.ts';

import { LockedSchema, TICKET_LENGTH } from './locked-schema.ts';

const instant = z.number().int().min(0);
const day = z.iso.date();
// An import keeps the ids that it finds; ours are UUIDs.
const id = z.string().min(1).max(64);
const logged = { id, card: z.string().max(100), at: instant, day };

/** An answer as a device brings it. */
export const SentAttemptSchema = LockedSchema.extend({
  at: instant,
  ticket: z.string().max(TICKET_LENGTH).optional(),
  usualMs: z.number().min(0).nullish(),
});

/** An entry of the log as a device brings it. */
export const SentReviewSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('rating'),
    ...logged,
    attempt: z.uuid(),
    rating: z.enum(RATINGS),
    interval: z.number().int().min(1).max(36_500).nullable().optional(),
  }),
  z.object({ type: z.literal('void'), ...logged, voids: id, reason: z.enum(['undo', 'slip']) }),
  z.object({ type: z.enum(['suspend', 'resume', 'bury', 'reset']), ...logged }),
  z.object({ type: z.literal('move'), ...logged, to: day, because: z.string().max(100).nullable() }),
]);
