import { z } from 'zod';

import type { Outcome } from '#domain/lesson/outcome.ts';
import { clientAddress } from '#server/auth/client-address.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { countMeasurement, measuringFor } from '#server/auth/measurement-tries.ts';
import { pageOwner } from '#server/auth/page-owner.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { checkPrediction } from '#server/commands/check-prediction.ts';
import { submitAttempt, toAttempt } from '#server/commands/submit-attempt.ts';
import type { GradedPrediction } from '#server/commands/submit-attempt.ts';
import { now } from '#server/clock.ts';
import { findExercise } from '#server/content/lessons.ts';
import { AppError } from '#server/errors.ts';
import { LOCKED_BYTES, LockedSchema } from '#server/locked-schema.ts';
import { getUsualTime } from '#server/queries/usual-time.ts';
import type { RunEvent } from '#server/python/run.ts';
import { readJson } from '#server/read-json.ts';
import { respond } from '#server/respond.ts';
import { signTicket } from '#server/tickets.ts';

import { streamEvents } from '../stream-events.ts';

const CheckSchema = LockedSchema.extend({
  timeZone: z.string().max(64),
  /** Whose page asks; null for a guest's, which keeps the outcome itself, whoever has signed in meanwhile. */
  person: z.string().max(100).nullable(),
  /** What a guest usually needs, as their device knows; an account's is known here. */
  usualMs: z.number().min(0).nullish(),
});

/**
 * Locks a prediction, runs and grades it, and answers with everything that was hidden until now. Answers with
 * `CheckEvent`s, one per line: one only, unless it had to be measured. With a status where nothing came of it.
 */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await countTry('checks-address', await clientAddress());
    const asked = CheckSchema.parse(await readJson(request, LOCKED_BYTES));
    const { timeZone, usualMs: saidMs, person, ...locked } = asked;
    const actor = person === null ? null : pageOwner(await currentActor(), person);
    const exercise = findExercise(locked.exercise)?.exercise;
    const measures = exercise?.kind === 'write-code' || exercise?.needs?.length;
    const owner = measures ? await countMeasurement(actor) : await measuringFor(actor);
    const usualMs = actor ? await getUsualTime(actor, locked.exercise) : (saidMs ?? null);
    return streamEvents(request.signal, async (tell, signal) => {
      const onEvent = (event: RunEvent): void => {
        if (event.type !== 'output') tell(event);
      };
      const checked = await checkPrediction(locked, { signal, owner, usualMs, onEvent });
      const { verdict, rating, gradedBy } = checked.outcome;
      if (verdict.kind === 'invalid') throw new AppError('invalid-prediction', verdict.reason);
      const { closeness, environment } = checked;
      const graded = { ...locked, verdict, rating, closeness, environment, gradedBy, at: now() };
      const card = actor ? await submitAttempt(actor, { ...graded, timeZone }) : null;
      const outcome: Outcome = { ...checked.outcome, card, ticket: ticketFor(graded) };
      tell({ type: 'outcome', outcome });
    });
  });
}

function ticketFor(graded: GradedPrediction): string {
  const { id: attempt, at: _at, ...kept } = toAttempt(graded);
  return signTicket({ ...kept, attempt, rating: graded.rating });
}
