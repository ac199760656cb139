import { z } from 'zod';

import { LONGEST_CODE } from '#domain/grading/parse-prediction.ts';
import { CONFIDENCES } from '#domain/lesson/prediction.ts';

/** A locked prediction as a device sends it, at once or later with its progress. */
export const LockedSchema = z.object({
  attempt: z.uuid(),
  review: z.uuid(),
  exercise: z.string().max(100),
  revision: z.number().int(),
  instance: z.string().max(400),
  prediction: z.union([z.number(), z.array(z.number()).max(20), z.string().max(LONGEST_CODE)]),
  confidence: z.enum(CONFIDENCES),
  hintsUsed: z.number().int().min(0).max(3),
  elapsedMs: z.number().int().min(0),
});

/** More than any locked prediction takes: a program of 20 000 characters, each escaped in six bytes, and the rest. */
export const LOCKED_BYTES = 130_000;

/** More than any ticket takes: a locked prediction as JSON, in base64. */
export const TICKET_LENGTH = 180_000;
