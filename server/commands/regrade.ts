import type { Attempt } from '#db/attempts.ts';
import type { SentAttempt } from '#domain/scheduling/sync.ts';
import type { Rating } from '#domain/scheduling/types.ts';
import { AppError } from '#server/errors.ts';
import { isAbout, readTicket } from '#server/tickets.ts';

import { checkPrediction } from './check-prediction.ts';
import { toAttempt } from './submit-attempt.ts';

/** A locked prediction as a device kept it. */
export type KeptPrediction = SentAttempt;

/** What `checkPrediction` says of an exercise that is no longer as it was. */
const GONE: ReadonlySet<string> = new Set(['unknown-exercise', 'exercise-changed']);

/** A prediction that was made elsewhere, as it is to be kept here. */
export interface Regraded {
  readonly attempt: Attempt;
  /** Null when nothing was decided. */
  readonly rating: Rating | null;
}

/**
 * What became of a prediction that was made elsewhere: what its ticket says, which is what the learner was told; without
 * a valid one, what the recorded facts say. What was usual is the device's word, as it is for a guest: so the rating does not
 * hang on what else has arrived.
 * @returns null when neither can say: there is no ticket, and the exercise is no longer as it was.
 */
export async function regrade({
  ticket: text,
  at,
  usualMs = null,
  ...locked
}: KeptPrediction): Promise<Regraded | null> {
  const ticket = readTicket(text ?? '');
  if (ticket && isAbout(ticket, locked)) {
    const { attempt: id, rating, ...graded } = ticket;
    return { attempt: { ...graded, id, at }, rating };
  }
  const checked = await checkPrediction(locked, { byFacts: true, usualMs }).catch((error: unknown) => {
    if (error instanceof AppError && GONE.has(error.code)) return null;
    throw error;
  });
  if (!checked) return null;
  const { outcome, closeness, environment } = checked;
  const { verdict, rating, gradedBy } = outcome;
  if (verdict.kind === 'invalid') return null;
  return { attempt: toAttempt({ ...locked, at, verdict, rating, closeness, environment, gradedBy }), rating };
}
