import type { JudgedAnswer, JudgedLimit } from '#domain/grading/code-verdict.ts';
import type { Verdict } from '#domain/grading/verdict.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Observation, PythonError } from '#domain/python/report.ts';
import type { ProbeAnswer } from '#domain/python/run-result.ts';
import type { Card, Rating } from '#domain/scheduling/types.ts';

import type { Confidence, Prediction } from './prediction.ts';

/** A locked prediction, as `POST /api/checks` takes it. The device makes the ids, so sending twice is harmless. */
export interface LockedPrediction {
  /** UUID of the attempt. */
  readonly attempt: string;
  /** UUID of the review that the attempt may lead to. */
  readonly review: string;
  readonly exercise: string;
  readonly revision: number;
  readonly instance: string;
  readonly prediction: Prediction;
  readonly confidence: Confidence;
  readonly hintsUsed: number;
  /** Milliseconds from seeing the item to locking the prediction. */
  readonly elapsedMs: number;
}

/** What one interpreter gave for an instance. */
export interface EvidenceRow {
  readonly environment: EnvironmentId;
  /** Full version, such as `3.13.0`. */
  readonly version: string;
  /** `run`: this server ran it just now. `fact`: recorded earlier, on `recordedOn`. */
  readonly from: 'run' | 'fact';
  readonly recordedOn: string | null;
  /** The value as shown to a learner, such as `56` or `O(n)`. */
  readonly value: string;
  /** Whether the target environment gave the same; null for measured times, which never agree to the last digit. */
  readonly matches: boolean | null;
}

/** What a learner may know of a program to write: its examples' values, and its limits where the browser measures. */
export interface CodeBrief {
  readonly examples: readonly { readonly probe: string; readonly expected: ProbeAnswer }[];
  readonly limits: readonly Omit<JudgedLimit, 'yours'>[];
}

/** What a learner's program did when it was judged. Nothing in it where it was not. */
export interface CodeOutcome {
  /** Why it was stopped, in a sentence, or null. */
  readonly stopped: string | null;
  /** What it wrote to standard error: a traceback, as a rule. */
  readonly stderr: string;
  readonly answers: readonly JudgedAnswer[];
  readonly limits: readonly JudgedLimit[];
  /** Where it ran. */
  readonly ranOn: EnvironmentId;
}

/** What comes back once a prediction is locked: the verdict and everything that was hidden until then. */
export interface Outcome {
  readonly verdict: Verdict;
  /** What the card is rated; null when nothing was decided. */
  readonly rating: Rating | null;
  /** The right answer, as shown to a learner; null when nothing was decided. */
  readonly answer: string | null;
  readonly explanationHtml: string;
  readonly diagnosis: {
    readonly idea: string;
    readonly html: string;
    /** A program that refutes the idea, or null. */
    readonly probe: string | null;
  } | null;
  /** One row per environment, the target first; below it what was recorded there, where its run was disturbed. */
  readonly evidence: readonly EvidenceRow[];
  /** What the target environment's run saw, for the picture. */
  readonly report: {
    readonly stdout: string;
    readonly error: PythonError | null;
    readonly observations: readonly Observation[];
  } | null;
  /** Null for all that is no program, and for a program that could not be run. */
  readonly code: CodeOutcome | null;
  readonly gradedBy: 'run' | 'fact';
  /** The environments that this server has an interpreter for. */
  readonly onServer: readonly EnvironmentId[];
  /** What the server signed of this answer; it runs the program again for its bearer, and believes it later. */
  readonly ticket: string;
  /** The card after this review, for someone with an account; null for a guest or when no card moved. */
  readonly card: Card | null;
}
