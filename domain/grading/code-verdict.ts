import type { BudgetName } from '#domain/lesson/write-code.ts';
import type { KillReason, ProbeAnswer, RunResult } from '#domain/python/run-result.ts';
import type { Verdict } from './verdict.ts';

/** One expression that a program was asked for. */
export interface JudgedAnswer {
  readonly probe: string;
  readonly expected: ProbeAnswer;
  /** Null where the program gave no answer. */
  readonly given: ProbeAnswer | null;
  readonly isRight: boolean;
}

/** What one call needed, and how much is allowed. */
export interface JudgedLimit {
  readonly name: BudgetName;
  readonly call: string;
  /** Null where it could not be measured. */
  readonly yours: number | null;
  readonly reference: number;
  readonly most: number;
}

/** Everything that a learner's program did when it was judged. */
export interface JudgedCode {
  /** How it ran. */
  readonly result: Pick<RunResult, 'status' | 'reason' | 'stderr'>;
  /** Empty where it was not asked for anything: it ended before. */
  readonly answers: readonly JudgedAnswer[];
  /** Empty where nothing was measured. */
  readonly limits: readonly JudgedLimit[];
}

/** A limit that is exceeded still shows a program that works. */
const WORKS = 0.5;

/**
 * Right when every answer is and nothing exceeds its limit. Right answers over budget are close; otherwise the closeness is
 * the share of right answers. A program whose own text stopped with an exception was never asked, and costs nothing; one
 * that had to be stopped is wrong.
 */
export function gradeCode({ result, answers, limits }: JudgedCode): Verdict {
  if (result.status === 'killed') return { kind: 'incorrect', closeness: 0 };
  if (answers.length === 0) return { kind: 'errored', reason: unasked(result) };
  const right = answers.filter(({ isRight }) => isRight).length;
  if (right < answers.length) return { kind: 'incorrect', closeness: right / answers.length };
  const shares = limits.map(({ yours, most }) =>
    yours === null ? 0 : Math.min(1, most / Math.max(yours, 1)),
  );
  const within = Math.min(1, ...shares);
  return within === 1 ? { kind: 'correct' } : { kind: 'close', closeness: WORKS + (1 - WORKS) * within };
}

/** Whether a limit is kept. */
export function isMet({ yours, most }: JudgedLimit): boolean {
  return yours !== null && yours <= most;
}

function unasked({ status, stderr }: JudgedCode['result']): string {
  const said = stderr.trimEnd().split('\n').at(-1) ?? '';
  const how = status === 'error' && said !== '' ? `stopped with ${said}` : 'ended';
  return `Your program ${how} before it could be asked for anything. That costs nothing: correct it and hand it in again.`;
}

const STOPPED: Readonly<Record<KillReason, string>> = {
  'wall-timeout':
    'Your program was stopped because it took too long: it never ended, or it works far too slowly.',
  'cpu-timeout':
    'Your program was stopped because it took too long: it never ended, or it works far too slowly.',
  memory: 'Your program was stopped because it took more memory than there is for it.',
  'output-limit': 'Your program was stopped because it printed too much.',
  files: 'Your program was stopped because it wrote too many files.',
  channel: 'Your program was stopped because it wrote where only its answers belong.',
  crash: 'Your program took its interpreter down.',
  cancelled: 'Your program was cancelled.',
};

/** Why a program was stopped, in a sentence; null where it was not. */
export function stoppedBecause({ status, reason }: JudgedCode['result']): string | null {
  return status === 'killed' ? (STOPPED[reason as KillReason] ?? STOPPED.crash) : null;
}
