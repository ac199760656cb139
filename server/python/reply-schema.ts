import { z } from 'zod';

import type { ProbeAnswer, RunResult } from '#domain/python/run-result.ts';
import type { Interpreter, UnsupportedInterpreter } from '#sandbox/interpreters/interpreter.ts';
import type { Latency, RefusalCode, Reply, RunnerStats, SandboxState } from '#sandbox/protocol/messages.ts';
import { EnvironmentSchema, ReportSchema } from '#sandbox/report-schema.ts';

const id = z.string();
const count = z.number().min(0);
const counts = z.record(z.string(), count);

const SandboxSchema: z.ZodType<SandboxState> = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);

const InterpreterSchema: z.ZodType<Interpreter> = z.object({
  executable: z.string(),
  environment: EnvironmentSchema,
  representative: z.boolean(),
});

const UnsupportedSchema: z.ZodType<UnsupportedInterpreter> = z.object({
  executable: z.string(),
  reason: z.string(),
});

const RefusalSchema = z.enum([
  'no-sandbox',
  'queue-full',
  'owner-busy',
  'too-long',
  'not-course',
  'no-interpreter',
  'draining',
  'failed',
] satisfies RefusalCode[]);

const LatencySchema: z.ZodType<Latency> = z.object({ count, p50: count, p95: count });

const StatsSchema: z.ZodType<RunnerStats> = z.object({
  sandbox: SandboxSchema,
  cores: count,
  control: z.enum(['cgroup-v2', 'cgroup-v1', 'watchdog']),
  warm: counts,
  running: count,
  waiting: count,
  runs: count,
  latency: LatencySchema,
  queued: LatencySchema,
  kills: counts,
  cold: count,
});

const ResultSchema: z.ZodType<RunResult> = z.object({
  status: z.enum(['ok', 'error', 'killed', 'refused']),
  reason: z.string().exactOptional(),
  exitCode: z.number().nullable(),
  signal: z.string().nullable(),
  stdout: z.string(),
  stderr: z.string(),
  truncated: z.boolean(),
  wallMs: z.number(),
  cpuMs: z.number().nullable(),
  peakMemory: z.number().nullable(),
  environment: EnvironmentSchema.nullable(),
});

const AnswerSchema: z.ZodType<ProbeAnswer> = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['int', 'float', 'str', 'repr', 'error']), value: z.string() }),
  z.object({ type: z.literal('bool'), value: z.boolean() }),
  z.object({ type: z.literal('none'), value: z.null() }),
]);

/** The door through which everything that a runner says comes in: it may be another host, with another Heapwise. */
export const ReplySchema: z.ZodType<Reply> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    cores: count,
    interpreters: z.array(InterpreterSchema),
    unsupported: z.array(UnsupportedSchema),
    sandbox: SandboxSchema,
    draining: z.boolean(),
  }),
  z.object({ type: z.literal('queued'), id, position: count }),
  z.object({ type: z.literal('ready'), id }),
  z.object({ type: z.literal('started'), id }),
  z.object({ type: z.literal('output'), id, stream: z.enum(['stdout', 'stderr']), text: z.string() }),
  z.object({
    type: z.literal('ran'),
    id,
    result: ResultSchema,
    answers: z.array(AnswerSchema).nullable(),
  }),
  z.object({ type: z.literal('checked'), id, report: ReportSchema }),
  z.object({ type: z.literal('refused'), id, code: RefusalSchema, reason: z.string() }),
  z.object({ type: z.literal('stats'), id, stats: StatsSchema }),
  z.object({ type: z.literal('self-tested'), id, sandbox: SandboxSchema }),
]);
