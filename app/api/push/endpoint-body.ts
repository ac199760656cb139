import { z } from 'zod';

import { readJson } from '#server/read-json.ts';

const EndpointSchema = z.object({ endpoint: z.string().max(1000) });

/** One address. */
const ENDPOINT_BYTES = 2000;

/** The address of a browser, from the body of a request. */
export async function readEndpoint(request: Request): Promise<string> {
  return EndpointSchema.parse(await readJson(request, ENDPOINT_BYTES)).endpoint;
}
