import { z } from 'zod';

import { CONFIDENCES } from '#domain/lesson/prediction.ts';
import type { Outcome } from '#domain/lesson/outcome.ts';
import { clientAddress } from '#server/auth/client-address.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { checkPrediction } from '#server/commands/check-prediction.ts';
import { submitAttempt } from '#server/commands/submit-attempt.ts';
import { now } from '#server/clock.ts';
import { findExercise } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';
import { json, respond } from '#server/respond.ts';

const LockedSchema = z.object({
  attempt: z.uuid(),
  review: z.uuid(),
  exercise: z.string().max(100),
  revision: z.number().int(),
  instance: z.string().max(400),
  prediction: z.union([z.number(), z.array(z.number()).max(20), z.string().max(10_000)]),
  confidence: z.enum(CONFIDENCES),
  hintsUsed: z.number().int().min(0).max(3),
  elapsedMs: z.number().int().min(0),
  timeZone: z.string().max(64),
});

/** Locks a prediction, runs and grades it, and answers with everything that was hidden until now. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await currentActor();
    const { timeZone, ...locked } = LockedSchema.parse(await request.json());
    const measures = findExercise(locked.exercise)?.exercise.needs?.length;
    await countTry(measures ? 'measurements-address' : 'checks-address', await clientAddress());
    const checked = await checkPrediction(locked, { signal: request.signal });
    const { verdict, rating, gradedBy } = checked.outcome;
    if (verdict.kind === 'invalid') throw new AppError('invalid-prediction', verdict.reason);
    const { closeness, environment } = checked;
    const card = actor
      ? await submitAttempt(actor, {
          ...locked,
          verdict,
          rating,
          closeness,
          environment,
          gradedBy,
          at: now(),
          timeZone,
        })
      : null;
    const outcome: Outcome = { ...checked.outcome, card };
    return json({ outcome });
  });
}
