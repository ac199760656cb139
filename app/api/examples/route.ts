import { z } from 'zod';

import { AppError } from '#server/errors.ts';
import { codeBrief } from '#server/queries/code-brief.ts';
import { json, respond } from '#server/respond.ts';

const QuerySchema = z.object({ exercise: z.string().max(100), instance: z.string().max(400) });

/** What a learner may try a program with: `GET /api/examples?exercise=ID&instance=KEY`, answered with a `CodeBrief`. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const { exercise, instance } = QuerySchema.parse({
      exercise: query.get('exercise'),
      instance: query.get('instance'),
    });
    const brief = codeBrief(exercise, instance);
    if (!brief)
      throw new AppError('unknown-exercise', 'This exercise no longer exists. Reload the page.', 404);
    return json({ brief });
  });
}
