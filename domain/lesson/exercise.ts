import type { EnvironmentId } from '#domain/python/environment.ts';
import type { CheckRequest, Variant } from '#domain/python/check-request.ts';
import type { Json } from '#domain/python/report.ts';
import type { Prediction } from './prediction.ts';
import type { WriteCode } from './write-code.ts';

/** The parameters of one instance. Small and plain, since they become part of its key. */
export type Params = Readonly<Record<string, string | number | boolean>>;

/** What an author's functions are told about an instance once its answer is known. */
export interface Reveal<P extends Params = Params> {
  readonly params: P;
  readonly target: EnvironmentId;
  /** The right answer in the target environment, in the shape of a prediction. */
  readonly answer: Prediction;
  /**
   * What was observed under `name` (default: the exercise's own answer) in `environment` (default: the target);
   * undefined where that environment has no fact. Numbers in explanations come from here and nowhere else.
   */
  value(name?: string, environment?: EnvironmentId): Json | undefined;
}

/** A known wrong idea, the prediction it leads to, and what refutes it. */
export interface Mistake<P extends Params = Params> {
  /** The idea in a few words: "a list holds its integers". */
  readonly idea: string;
  /** What someone with this idea predicts; null where the idea gives nothing or happens to be right. */
  predicts(reveal: Reveal<P>): Prediction | null;
  /** Markdown. Speaks to the learner who predicted that. */
  says(reveal: Reveal<P>): string;
  /** A short program that refutes the idea when it is run. */
  probe?(params: P): string;
}

/** What the exercises of all kinds have. */
export interface ExerciseBase<P extends Params> {
  /** Unique across all lessons; also the key of its card, so it never changes. */
  readonly id: string;
  /** Raised whenever the question or its answer changes. */
  readonly revision: number;
  readonly title: string;
  /** Every case a learner may be given, the lesson's own first. */
  readonly instances: readonly P[];
  /** The environment the question is about; the reference environment unless said. */
  target?(params: P): EnvironmentId;
  /** Markdown. Says what to predict. Never the answer. */
  prompt(params: P): string;
  /** The program the learner reads. */
  code(params: P): string;
  /** What to run and watch. `code` is the program the learner reads. */
  check(params: P, code: string): CheckRequest;
  /** Markdown, from a nudge to nearly there; up to three. None says the answer. */
  hints(params: P): readonly string[];
  readonly mistakes: readonly Mistake<P>[];
  /** Markdown. Why the answer is what it is, with this instance's own numbers. */
  explain(reveal: Reveal<P>): string;
  /** Claims of the ledger that whoever answers this has met. */
  readonly claims?: readonly string[];
  /** What its numbers are about, where causes of changes ask (`lessons/causes.ts`): `reference count`. */
  readonly subject?: string;
  /** What the program needs that a browser lacks. Decides where it runs. */
  readonly needs?: readonly ('threads' | 'processes')[];
}

/** Bytes of one object. Judged exactly. */
export interface PredictSize<P extends Params> extends ExerciseBase<P> {
  readonly kind: 'predict-size';
}

/** The next `count` numbers of steps after `from` at which the size changes. Partial credit by position. */
export interface PredictGrowth<P extends Params> extends ExerciseBase<P> {
  readonly kind: 'predict-growth';
  from(params: P): number;
  readonly count: number;
}

/** A growth class, fitted from the samples of an `operations` or `timing` check. */
export interface PredictComplexity<P extends Params> extends ExerciseBase<P> {
  readonly kind: 'predict-complexity';
}

/** How many times faster than sequential. Judged by a band round the measured ratio. */
export interface PredictSpeedup<P extends Params> extends ExerciseBase<P> {
  readonly kind: 'predict-speedup';
  variant(params: P): Exclude<Variant, 'sequential'>;
  workers(params: P): number;
}

/** What is printed, or what a probe sees. With choices, one of them is it; without, the learner types. */
export interface PredictOutput<P extends Params> extends ExerciseBase<P> {
  readonly kind: 'predict-output';
  choices?(params: P): readonly string[];
  /** The probe that holds the answer; what is printed unless said. */
  readonly observation?: string;
  /** Whether the answer is typed as a number (with this unit, such as `calls`) or as text. */
  readonly numeric?: { readonly unit: string };
}

/** The order of a few things, by what is measured of each. Judged by the pairs that stand in the right order. */
export interface PredictOrder<P extends Params> extends ExerciseBase<P> {
  readonly kind: 'predict-order';
  /** Three to six things as the learner reads them, in an order that is not the answer. */
  things(params: P): readonly string[];
  /** What comes first, in the learner's words: `smallest first`, `printed first`. */
  readonly direction: string;
  /** Whether the largest value comes first; the smallest does unless said. */
  readonly descending?: boolean;
  /** The probe of an `output` check that gives a list of numbers, one for each of `things` and in their order. */
  readonly observation: string;
  /** What the numbers count: `bytes`. Empty where they only order. */
  readonly unit: string;
}

/** Whether a statement of the guide is true, false, or depends on the version or platform. */
export interface JudgeClaim<P extends Params> extends ExerciseBase<P> {
  readonly kind: 'judge-claim';
  /** The statement in our own words. */
  statement(params: P): string;
  /** First and last line of the guide that make it. */
  lines(params: P): readonly [number, number];
  /** The rule: whether the statement holds where this was observed. */
  holds(value: (name: string) => Json | undefined, params: P, environment: EnvironmentId): boolean;
}

/** What lies behind a change between environments. Made from facts (`domain/change/`), never written by an author. */
export interface ExplainChange<P extends Params> extends ExerciseBase<P> {
  readonly kind: 'explain-change';
  /** The exercise whose answer changes, and its instance: program, check and facts are theirs. */
  source(params: P): { readonly exercise: Exercise; readonly params: Params };
  choices(params: P): readonly string[];
  /** The choice that is right by what each environment gave; null where that does not decide. */
  right(params: P, given: (environment: EnvironmentId) => Prediction | null): string | null;
}

/** What the author wrote, answers and diagnosis included. Never leaves the server whole. */
export type Exercise<P extends Params = Params> =
  | PredictSize<P>
  | PredictGrowth<P>
  | PredictComplexity<P>
  | PredictSpeedup<P>
  | PredictOutput<P>
  | PredictOrder<P>
  | JudgeClaim<P>
  | ExplainChange<P>
  | WriteCode<P>;

export type ExerciseKind = Exercise['kind'];

/** A number for the prose: a snippet's value, measured in every environment like a fact. */
export interface Measurement {
  /** Names the measurement within its lesson: `<Measured name="…" />`. */
  readonly name: string;
  readonly code: string;
  readonly expression: string;
  /** What the number counts: `bytes`, `instructions`. Empty for none. */
  readonly unit: string;
}

/** Gives an exercise with typed parameters the common type, so that a lesson can list exercises of all kinds. */
export function defineExercise<P extends Params>(exercise: Exercise<P>): Exercise {
  return exercise;
}
