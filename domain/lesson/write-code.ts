import type { WrittenRequest } from '#domain/python/check-request.ts';
import type { ExerciseBase, Mistake, Params } from './exercise.ts';

/** Gives an integer in [from, to): another one in each graded run, and `from` in facts and in the browser. */
export type Draw = (from: number, to: number) => number;

/** A budget, relative to what the reference solution needs when it is measured in the same way. */
export interface Limit<P extends Params = Params> {
  /**
   * What is measured: an expression, evaluated after the program's text has run. Its value must be as short and as right
   * as any probe's. For operations, `Counted(n)` in it makes an integer that counts.
   */
  call(params: P, draw: Draw): string;
  /** The most that is allowed, worked out from what the reference needs: `(r) => 2 * r`. */
  most(reference: number, params: P): number;
}

/** What a program may need: bytes at the peak of a call, or `==`, `<` and `hash` of its `Counted` keys. */
export const BUDGETS = ['peakBytes', 'operations'] as const;
export type BudgetName = (typeof BUDGETS)[number];

/** What was seen of a program that is not right. */
export interface SeenCode {
  readonly source: string;
  /** Expressions that it answered otherwise than the reference, as they were asked. */
  readonly wrong: readonly string[];
  /** How many times as much as the reference it needed; null where nothing was measured, or nothing is limited. */
  readonly times: Readonly<Record<BudgetName, number | null>>;
}

/** A known wrong idea. What it `predicts` is a program that somebody with this idea writes. */
export interface CodeMistake<P extends Params = Params> extends Mistake<P> {
  /** Whether the idea shows in a program that was judged not right. */
  recognises(seen: SeenCode): boolean;
}

/** A program that answers probes as the reference solution does and keeps within its budget. Judged by running it. */
export interface WriteCode<P extends Params = Params> extends ExerciseBase<P> {
  readonly kind: 'write-code';
  /** A program that does what is asked, as one would like to read it. Shown after the verdict. */
  reference(params: P): string;
  /** A few expressions whose values the learner is shown, and can try in the browser. */
  examples(params: P): readonly string[];
  /** Expressions that are asked for the grade, with values drawn for each run. Not shown before. */
  probes(params: P, draw: Draw): readonly string[];
  readonly budget?: { readonly [name in BudgetName]?: Limit<P> };
  readonly mistakes: readonly CodeMistake<P>[];
}

const least: Draw = (from) => from;

/**
 * The check that tries a program: the examples' values, and what the calls of the budget need. In facts it runs the
 * reference solution, in the browser what the learner wrote.
 */
export function writtenCheck<P extends Params>(
  { examples, budget }: Pick<WriteCode<P>, 'examples' | 'budget'>,
  params: P,
  code: string,
): WrittenRequest {
  return {
    checker: 'written',
    code,
    examples: examples(params),
    ...measuredCalls({ budget }, params, least),
  };
}

/** The check that measures a program for the grade, with calls drawn for this run. */
export function budgetCheck(
  { budget }: Pick<WriteCode, 'budget'>,
  params: Params,
  draw: Draw,
): (code: string) => WrittenRequest {
  const calls = measuredCalls({ budget }, params, draw);
  return (code) => ({ checker: 'written', code, examples: [], ...calls });
}

function measuredCalls<P extends Params>(
  { budget }: { readonly budget: WriteCode<P>['budget'] | undefined },
  params: P,
  draw: Draw,
): Pick<WrittenRequest, BudgetName> {
  return Object.fromEntries(
    BUDGETS.flatMap((name) => {
      const limit = budget?.[name];
      return limit === undefined ? [] : [[name, limit.call(params, draw)]];
    }),
  );
}

/** What a call needed, as a learner reads it: `680 bytes`, `1,200 operations`. */
export function showNeed(name: BudgetName, needed: number): string {
  return `${needed.toLocaleString('en')} ${name === 'peakBytes' ? 'bytes' : 'operations'}`;
}
