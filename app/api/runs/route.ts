import { z } from 'zod';

import type { EnvironmentId } from '#domain/python/environment.ts';
import { ENVIRONMENTS_AT_MOST, PROBE_LENGTH, PROBES_AT_MOST } from '#domain/python/run-event.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { countMeasurement } from '#server/auth/measurement-tries.ts';
import { runLearnerCode } from '#server/commands/run-learner-code.ts';
import { TICKET_LENGTH } from '#server/locked-schema.ts';
import { readJson } from '#server/read-json.ts';
import { respond } from '#server/respond.ts';

import { streamEvents } from '../stream-events.ts';

/** The runner says how long a program may be, with a sentence. */
const RunSchema = z.strictObject({
  about: z
    .strictObject({
      exercise: z.string().max(100),
      instance: z.string().max(400),
      ticket: z.string().max(TICKET_LENGTH),
    })
    .nullable(),
  code: z.string(),
  environments: z
    .array(z.custom<EnvironmentId>((id) => typeof id === 'string' && id.length <= 40))
    .min(1)
    .max(ENVIRONMENTS_AT_MOST)
    .refine((ids) => new Set(ids).size === ids.length),
  probes: z.array(z.string().max(PROBE_LENGTH)).max(PROBES_AT_MOST).default([]),
});

/** A program with every character escaped, and a ticket. */
const RUN_BYTES = 500_000;

/**
 * Runs a learner's program on this server's interpreters, one after the other; one about an item only for whoever has
 * locked a prediction of it. Answers with `RunEvent`s, one per line; with a status where nothing ran.
 */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const owner = await countMeasurement(await currentActor());
    const asked = RunSchema.parse(await readJson(request, RUN_BYTES));
    return streamEvents(request.signal, (tell, signal) => runLearnerCode(asked, { owner, signal, tell }));
  });
}
