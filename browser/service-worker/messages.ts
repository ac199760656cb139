import type { Build } from './build.ts';

/** What a page says to the worker. */
export type MessageToServiceWorker =
  /** Who is signed in (their id; null for a guest), and which page they see. */
  | { readonly type: 'visitor'; readonly person: string | null; readonly path: string }
  /** The learner wants the newer version now. */
  | { readonly type: 'take-over' }
  /** Asks, through a port, which files belong to the worker's build. */
  | { readonly type: 'build' };

/** Reads what a page said; null for what is none of ours. */
export function parseMessage(data: unknown): MessageToServiceWorker | null {
  const type = (data as { readonly type?: unknown } | null)?.type;
  return type === 'visitor' || type === 'take-over' || type === 'build'
    ? (data as MessageToServiceWorker)
    : null;
}

/** What the worker answers to `build`. */
export type BuildAnswer = Build;
