import { z } from 'zod';

import { clientAddress } from '#server/auth/client-address.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { listPacks } from '#server/queries/packs.ts';
import { readJson } from '#server/read-json.ts';
import { json, respond } from '#server/respond.ts';

const WantedSchema = z.object({
  wanted: z
    .array(
      z.object({
        exercise: z.string().max(100),
        /** The latest first. */
        seen: z.array(z.string().max(400)).max(100),
        count: z.number().int().min(1).max(6),
      }),
    )
    .max(400),
});

/** Room for four hundred exercises, each with the dozen instances it may have. */
const WANTED_BYTES = 1_000_000;

/**
 * What a device needs to ask and grade reviews without a network: `{wanted: [{exercise, seen, count}]}` is answered by
 * `{packs, content}`. With nothing wanted it tells the version of the lessons. Cards of guests travel as well, so it asks for
 * nobody's name.
 */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await countTry('packs-address', await clientAddress());
    const { wanted } = WantedSchema.parse(await readJson(request, WANTED_BYTES));
    return json(await listPacks(wanted));
  });
}
