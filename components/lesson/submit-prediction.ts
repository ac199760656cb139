import { readEvents } from '#browser/read-events.ts';
import type { CheckEvent } from '#domain/lesson/check-event.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';

/** The outcome, or a sentence about what kept the server from giving one. */
export type Answer =
  | { readonly outcome: Outcome }
  | {
      readonly trouble: string;
      /** Whether the server said so itself. */
      readonly isReachable: boolean;
      /** Whether it would say so of this prediction for ever. */
      readonly isFinal: boolean;
    };

const UNREACHABLE: Answer = {
  trouble: 'The server could not be reached, or the connection broke off.',
  isReachable: false,
  isFinal: false,
};

/** Who predicted. */
export interface Learner {
  /** Whose page it is; null for a guest. The server keeps an answer for nobody else. */
  readonly person: string | null;
  /** What a guest usually needs for such an item (ms); null while unknown, and with an account. */
  readonly usualMs: number | null;
}

/**
 * Sends a locked prediction. Sending it again after trouble is harmless: its ids were made here.
 * @param onQueued Told how many runs go first, and null when it starts. Not called where nobody has to wait.
 */
export async function submitPrediction(
  locked: LockedPrediction,
  learner: Learner,
  onQueued: (position: number | null) => void,
): Promise<Answer> {
  try {
    const response = await fetch('/api/checks', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        ...locked,
        ...learner,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      }),
    });
    if (!response.ok || !response.body) {
      const { error } = (await response.json()) as { error: { message: string } };
      return { trouble: error.message, isReachable: true, isFinal: response.status === 400 };
    }
    for await (const events of readEvents<CheckEvent>(response.body)) {
      for (const event of events) {
        if (event.type === 'outcome') return { outcome: event.outcome };
        if (event.type === 'refused') {
          return { trouble: event.message, isReachable: true, isFinal: event.code === 'invalid-prediction' };
        }
        onQueued(event.type === 'queued' ? event.position : null);
      }
    }
  } catch {
    return UNREACHABLE;
  }
  return UNREACHABLE;
}
