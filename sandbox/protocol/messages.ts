import { z } from 'zod';

import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Report } from '#domain/python/report.ts';
import type { ProbeAnswer, RunResult } from '#domain/python/run-result.ts';
import type { Interpreter, UnsupportedInterpreter } from '#sandbox/interpreters/interpreter.ts';

const id = z.string().min(1).max(64);
const owner = z.string().max(200).optional();
const executable = z.string().min(1).max(4096);

/** What a server asks of a runner. Each is one JSON text in one frame. */
export const RequestSchema = z.discriminatedUnion('type', [
  /** Run somebody's program. Answered by events and one `ran`. */
  z.strictObject({
    type: z.literal('run'),
    id,
    executable,
    source: z.string(),
    owner,
    wallMs: z.number().int().positive().optional(),
    memoryBytes: z.number().int().positive().optional(),
    /** Expressions to evaluate after the program's text has run. */
    probes: z.array(z.string().max(4096)).max(200).optional(),
  }),
  /** Answer a check request of the course. Answered by events and one `checked`. */
  z.strictObject({
    type: z.literal('check'),
    id,
    executable,
    request: z.custom<CheckRequest>((value) => typeof value === 'object' && value !== null),
    owner,
  }),
  /** The server has heard `ready`, and will ask nobody else for this. */
  z.strictObject({ type: z.literal('go'), id }),
  /** End a run, or its waiting. It is answered as if it had ended by itself. */
  z.strictObject({ type: z.literal('cancel'), id }),
  z.strictObject({ type: z.literal('stats'), id }),
  z.strictObject({ type: z.literal('self-test'), id }),
]);

/** What a server asks of a runner. */
export type Request = z.infer<typeof RequestSchema>;

/** Whether learners' programs may run on this runner. */
export type SandboxState = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Why a runner does not take a run. Nothing of it has started. */
export type RefusalCode =
  | 'no-sandbox'
  | 'queue-full'
  | 'owner-busy'
  | 'too-long'
  | 'not-course'
  | 'no-interpreter'
  | 'draining'
  | 'failed';

/** Milliseconds: the middle and the 95th of a hundred. */
export interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
}

/** What a runner counts since it started. */
export interface RunnerStats {
  readonly sandbox: SandboxState;
  readonly cores: number;
  /** How memory and processes are bounded: a control group, or a watchdog alone. */
  readonly control: 'cgroup-v2' | 'cgroup-v1' | 'watchdog';
  /** Sandboxes ready, by `version`. */
  readonly warm: { readonly [version: string]: number };
  readonly running: number;
  readonly waiting: number;
  readonly runs: number;
  /** From asking to result, waiting included; and the waiting alone. */
  readonly latency: Latency;
  readonly queued: Latency;
  readonly kills: { readonly [reason: string]: number };
  /** Starts that found no warm sandbox. */
  readonly cold: number;
}

/** What a runner says. */
export type Reply =
  /** First on every connection, and again whenever it changes. */
  | {
      readonly type: 'hello';
      readonly cores: number;
      readonly interpreters: readonly Interpreter[];
      readonly unsupported: readonly UnsupportedInterpreter[];
      readonly sandbox: SandboxState;
      /** It takes nothing new, and finishes what it has. */
      readonly draining: boolean;
    }
  /** How many runs go first; 0 is next. */
  | { readonly type: 'queued'; readonly id: string; readonly position: number }
  /** Its turn has come. Asked over a network only, where a reply may be lost: nothing starts before the `go`. */
  | { readonly type: 'ready'; readonly id: string }
  /** From here on the code may have run: never ask anybody else for it again. */
  | { readonly type: 'started'; readonly id: string }
  | {
      readonly type: 'output';
      readonly id: string;
      readonly stream: 'stdout' | 'stderr';
      readonly text: string;
    }
  /** `answers` is null where the program did not answer the probes. */
  | {
      readonly type: 'ran';
      readonly id: string;
      readonly result: RunResult;
      readonly answers: readonly ProbeAnswer[] | null;
    }
  | { readonly type: 'checked'; readonly id: string; readonly report: Report }
  | { readonly type: 'refused'; readonly id: string; readonly code: RefusalCode; readonly reason: string }
  | { readonly type: 'stats'; readonly id: string; readonly stats: RunnerStats }
  | { readonly type: 'self-tested'; readonly id: string; readonly sandbox: SandboxState };
