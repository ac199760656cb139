import { z } from 'zod';

import type { EnvironmentId } from '#domain/python/environment.ts';
import { clientAddress } from '#server/auth/client-address.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { runCourseCode } from '#server/commands/run-course-code.ts';
import { json, respond } from '#server/respond.ts';

const RunSchema = z.object({
  exercise: z.string().max(100),
  instance: z.string().max(400),
  environment: z.string().max(40),
  code: z.string().max(100_000),
});

/** Runs an exercise's own program on one of this server's interpreters. A learner's own text is refused. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await countTry('measurements-address', await clientAddress());
    const { environment, ...asked } = RunSchema.parse(await request.json());
    const report = await runCourseCode(
      { ...asked, environment: environment as EnvironmentId },
      request.signal,
    );
    return json({ report });
  });
}
