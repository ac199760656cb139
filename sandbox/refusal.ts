import type { RefusalCode } from './protocol/messages.ts';

/** Why a run is not taken, as a sentence for whoever asked for it. Nothing of the run has started. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

/** What to say of a run that did not come about. */
export function refusalOf(error: unknown, signal: AbortSignal): { code: RefusalCode; reason: string } {
  if (error instanceof Refusal) return { code: error.code, reason: error.message };
  if (signal.aborted) return { code: 'failed', reason: 'It was cancelled.' };
  return { code: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
