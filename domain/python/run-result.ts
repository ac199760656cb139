import type { Environment } from './environment.ts';

/** How a run of somebody's program ended: `ok` exited with 0, `error` otherwise, `killed` broke a limit, `refused` never started. */
export type RunStatus = 'ok' | 'error' | 'killed' | 'refused';

/** Why a run was killed. */
export type KillReason =
  'wall-timeout' | 'cpu-timeout' | 'memory' | 'output-limit' | 'files' | 'channel' | 'crash' | 'cancelled';

/** Everything that one run of a whole program produced, seen from outside of it. */
export interface RunResult {
  readonly status: RunStatus;
  /** A `KillReason` where it was killed, a sentence where it was refused. */
  readonly reason?: string;
  /** Null where no program ended by itself. */
  readonly exitCode: number | null;
  /** The signal that the program died of, such as `SIGSEGV`; or it ended with that signal's exit code, 128 and its number. */
  readonly signal: string | null;
  /** What it printed, UTF-8 with replacement characters, to the limit that is shown. */
  readonly stdout: string;
  readonly stderr: string;
  /** Whether a stream was longer than what is shown. */
  readonly truncated: boolean;
  /** Milliseconds from the moment that the interpreter got the program. */
  readonly wallMs: number;
  /** CPU milliseconds of all its processes; null where the host does not tell. */
  readonly cpuMs: number | null;
  /** Bytes of memory at most at once; null where the host does not tell. */
  readonly peakMemory: number | null;
  /** Where it ran. */
  readonly environment: Environment | null;
}

/**
 * What a program answered when it was asked for the value of an expression after its text had run. Exact types only:
 * an `int` is decimal text, a `float` its repr; `repr` is the repr of anything else; `error` the name of the exception.
 */
export type ProbeAnswer =
  | { readonly type: 'int' | 'float' | 'str' | 'repr' | 'error'; readonly value: string }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'none'; readonly value: null };

/** The same from a check, where an exception also says its message and the learner's own lines. */
export type TriedAnswer = ProbeAnswer & { readonly message?: string; readonly traceback?: string };
