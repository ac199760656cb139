import { z } from 'zod';

import { AppError } from '#server/errors.ts';
import { nextItem } from '#server/queries/review-queue.ts';
import { json, respond } from '#server/respond.ts';

const QuerySchema = z.object({
  exercise: z.string().max(100),
  /** The instances seen, the latest first. */
  seen: z.array(z.string().max(400)).max(100),
});

/** The item to ask next for an exercise: `GET /api/items?exercise=ID&seen=INSTANCE&seen=…`. There is no answer in it. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const { exercise, seen } = QuerySchema.parse({
      exercise: query.get('exercise'),
      seen: query.getAll('seen'),
    });
    const item = nextItem(exercise, seen);
    if (!item) throw new AppError('unknown-exercise', 'This exercise no longer exists.', 404);
    return json({ item });
  });
}
