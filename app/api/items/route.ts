import { z } from 'zod';

import { AppError } from '#server/errors.ts';
import { nextItem } from '#server/queries/review-queue.ts';
import { json, respond } from '#server/respond.ts';

const QuerySchema = z.object({
  exercise: z.string().max(100),
  /** The instance answered last. */
  after: z.string().max(400).nullable(),
});

/** The item to ask next for an exercise: `GET /api/items?exercise=ID&after=INSTANCE`. There is no answer in it. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const { exercise, after } = QuerySchema.parse({
      exercise: query.get('exercise'),
      after: query.get('after'),
    });
    const item = nextItem(exercise, after);
    if (!item) throw new AppError('unknown-exercise', 'This exercise no longer exists.', 404);
    return json({ item });
  });
}
