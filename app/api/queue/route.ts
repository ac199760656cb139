import { currentActor } from '#server/auth/current-actor.ts';
import { getReviewQueue } from '#server/queries/review-queue.ts';
import { json, respond } from '#server/respond.ts';

/** What is due now for whoever asks. */
export async function GET(): Promise<Response> {
  return respond(async () => json(await getReviewQueue(await currentActor())));
}
