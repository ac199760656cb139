import { z } from 'zod';
import type { Environment, EnvironmentId } from '#domain/python/environment.ts';
import type { Json, Report } from '#domain/python/report.ts';

const JsonSchema: z.ZodType<Json> = z.json();

const EnvironmentIdSchema = z.custom<EnvironmentId>(
  (value) => typeof value === 'string' && /^(cpython|pyodide)-\d+\.\d+t?-(32|64)$/.test(value),
  'not the id of a CPython or Pyodide environment',
);

/** What an interpreter says of itself. Refuses implementations other than CPython and Pyodide. */
export const EnvironmentSchema: z.ZodType<Environment> = z.object({
  id: EnvironmentIdSchema,
  implementation: z.enum(['cpython', 'pyodide']),
  version: z.string(),
  wordBits: z.union([z.literal(32), z.literal(64)]),
  platform: z.string(),
  machine: z.string(),
  gil: z.boolean(),
  build: z.string(),
});

/** The door through which every report from Python comes in. */
export const ReportSchema: z.ZodType<Report> = z.object({
  status: z.enum(['ok', 'error', 'killed', 'refused']),
  reason: z.string().exactOptional(),
  stdout: z.string(),
  error: z.object({ type: z.string(), message: z.string(), traceback: z.string() }).nullable(),
  observations: z.array(z.object({ name: z.string(), value: JsonSchema })),
  environment: EnvironmentSchema,
});
