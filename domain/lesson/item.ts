import type { CheckRequest, Variant } from '#domain/python/check-request.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { ExerciseKind } from './exercise.ts';

/** The control the learner answers with. */
export type ItemInput =
  | { readonly type: 'number'; readonly unit: string }
  | { readonly type: 'numbers'; readonly from: number; readonly count: number; readonly unit: string }
  | { readonly type: 'growth-class' }
  | { readonly type: 'ratio'; readonly variant: Variant; readonly workers: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | {
      readonly type: 'order';
      readonly things: readonly string[];
      /** What comes first, such as `smallest first`. */
      readonly direction: string;
      readonly descending: boolean;
      readonly unit: string;
    }
  | { readonly type: 'text' }
  /** A program, beginning with the item's own. */
  | { readonly type: 'code' }
  | { readonly type: 'judgement'; readonly statement: string };

/** What a learner may see of an instance. There is no answer in it, and nothing that could compute one but Python. */
export interface Item {
  readonly exercise: string;
  readonly revision: number;
  readonly instance: string;
  readonly lesson: string;
  readonly kind: ExerciseKind;
  readonly title: string;
  readonly promptHtml: string;
  readonly code: string;
  readonly codeHtml: string;
  readonly target: EnvironmentId;
  /** Where Run it runs: threads and processes exist only on the server. */
  readonly runtime: 'browser' | 'server';
  readonly check: CheckRequest;
  /** Where an `output` check's answer will be seen: a probe, or `stdout`. */
  readonly observation: string;
  readonly input: ItemInput;
  readonly hintsHtml: readonly string[];
}
