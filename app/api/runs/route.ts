import { z } from 'zod';

import type { EnvironmentId } from '#domain/python/environment.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { countMeasurement } from '#server/auth/measurement-tries.ts';
import { runCourseCode } from '#server/commands/run-course-code.ts';
import { TICKET_LENGTH } from '#server/locked-schema.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

const RunSchema = z.object({
  exercise: z.string().max(100),
  instance: z.string().max(400),
  environment: z.string().max(40),
  code: z.string().max(100_000),
  ticket: z.string().max(TICKET_LENGTH).optional(),
});

/** A program and a ticket. */
const RUN_BYTES = 400_000;

/**
 * Runs an exercise's own program on one of this server's interpreters, for whoever has locked a prediction of it. A
 * learner's own text is refused.
 */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const owner = await countMeasurement(await currentActor());
    const { environment, ...asked } = RunSchema.parse(await readJson(request, RUN_BYTES));
    const report = await runCourseCode(
      { ...asked, environment: environment as EnvironmentId },
      owner,
      request.signal,
    );
    return json({ report });
  });
}
