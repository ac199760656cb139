import type { EnvironmentId } from '#domain/python/environment.ts';

import type { Item } from './item.ts';
import type { EvidenceRow, Outcome } from './outcome.ts';
import type { Prediction } from './prediction.ts';

/** One instance as a device keeps it for reviews without a network: what is asked, and what it is graded by. */
export interface Pack {
  readonly item: Item;
  /** Null where only a run on the server can tell: a program to write, and what was never recorded. */
  readonly key: AnswerKey | null;
  /** The version of all lessons and facts it was made from; another one means that it may be out of date. */
  readonly content: string;
}

/** Everything that grading an instance by its recorded facts can come to. Never on a lesson's page. */
export interface AnswerKey {
  readonly answer: Prediction;
  /** The answer as a learner reads it: `56 bytes`. */
  readonly shown: string;
  readonly explanationHtml: string;
  readonly evidence: readonly EvidenceRow[];
  /** What the picture draws of the run that decides. */
  readonly report: Outcome['report'];
  /** Where it was recorded. */
  readonly environment: EnvironmentId;
  readonly onServer: readonly EnvironmentId[];
  /** What known wrong predictions suggest, in the order in which they are looked for. */
  readonly diagnoses: readonly KnownDiagnosis[];
}

/** What a wrong prediction suggests. */
export interface KnownDiagnosis {
  readonly prediction: Prediction;
  readonly shown: NonNullable<Outcome['diagnosis']>;
}
