import type { EnvironmentId } from './environment.ts';
import type { ProbeAnswer, RunResult } from './run-result.ts';

/** In how many environments one request may run a program. */
export const ENVIRONMENTS_AT_MOST = 10;

/** How many expressions one request may look at, and how long each may be. */
export const PROBES_AT_MOST = 12;
export const PROBE_LENGTH = 300;

/** What a learner hears while the server runs their program in one environment after the other, as it happens. */
export type RunEvent =
  /** So many runs go first; 0 is next. */
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'started'; readonly environment: EnvironmentId }
  | {
      readonly type: 'output';
      readonly environment: EnvironmentId;
      readonly stream: 'stdout' | 'stderr';
      readonly text: string;
    }
  /** The end in one environment: everything that was shown of the output, and the answers to the probes, if it gave any. */
  | {
      readonly type: 'result';
      readonly environment: EnvironmentId;
      readonly result: RunResult;
      readonly answers: readonly ProbeAnswer[] | null;
    }
  /** It does not run in this environment, or in none of the rest; `message` is a sentence for the learner. */
  | {
      readonly type: 'refused';
      readonly environment?: EnvironmentId;
      readonly code: string;
      readonly message: string;
    }
  /** The last: which of the results came out otherwise than most. */
  | { readonly type: 'end'; readonly differs: { readonly [environment: string]: boolean } };
