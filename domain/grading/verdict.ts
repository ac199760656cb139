/** What became of a prediction. `errored`, `inconclusive` and `invalid` cost the learner nothing. */
export type Verdict =
  /** The prediction is right. */
  | { readonly kind: 'correct' }
  /** Not right, but near: `closeness` is between 0 and 1. */
  | { readonly kind: 'close'; readonly closeness: number }
  | { readonly kind: 'incorrect'; readonly closeness: number }
  /** The program failed where no failure was expected; `reason` is a sentence. */
  | { readonly kind: 'errored'; readonly reason: string }
  /** Nothing could be decided, for example on a busy machine; `reason` is a sentence. */
  | { readonly kind: 'inconclusive'; readonly reason: string }
  /** The prediction was not ready to be graded; `reason` is a sentence that says what to give. */
  | { readonly kind: 'invalid'; readonly reason: string };

export type VerdictKind = Verdict['kind'];

/** How near a prediction came, from 0 to 1; 0 where nothing was decided. */
export function closenessOf(verdict: Verdict): number {
  if (verdict.kind === 'correct') return 1;
  return verdict.kind === 'close' || verdict.kind === 'incorrect' ? verdict.closeness : 0;
}
