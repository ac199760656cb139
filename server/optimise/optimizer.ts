import type { FSRSBindingItem, FSRSBindingReview, computeParameters } from '@open-spaced-repetition/binding';

/** FSRS's own optimizer, written in Rust. It computes on threads of its own. */
export interface Optimizer {
  readonly computeParameters: typeof computeParameters;
  readonly FSRSBindingItem: typeof FSRSBindingItem;
  readonly FSRSBindingReview: typeof FSRSBindingReview;
}

let loaded: Promise<Optimizer | null> | undefined;

/** The optimizer, or null on a platform that it was not built for. Without it everything else works. */
export function loadOptimizer(): Promise<Optimizer | null> {
  loaded ??= importOptimizer().catch((error: unknown) => {
    console.error('Weights cannot be fitted to learners here:', error);
    return null;
  });
  return loaded;
}

/** Not bundled: it looks for its own binary beside itself. */
function importOptimizer(): Promise<Optimizer> {
  return import(/* turbopackIgnore: true */ '@open-spaced-repetition/binding');
}
