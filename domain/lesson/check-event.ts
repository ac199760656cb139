import type { Outcome } from './outcome.ts';

/** What a learner hears while the server checks a locked prediction, as it happens. */
export type CheckEvent =
  /** So many runs go first; 0 is next. */
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'started' }
  /** The last. */
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  /** The last, where nothing came of it after all; `message` is a sentence for the learner. */
  | { readonly type: 'refused'; readonly code: string; readonly message: string };
