import 'server-only';

import { RunQueue } from '#sandbox/queue.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { failureOf } from '#server/python/refusals.ts';

/** What a learner whose two requests are not done yet is told to wait, in seconds: the limit of one run. */
const WAIT_SECONDS = 10;

// Next may load this module more than once in a process; the turns are the same for all.
const shared = globalThis as typeof globalThis & { heapwiseTurns?: RunQueue };

/**
 * Does `work` when the owner's earlier request is done, however many versions it runs on: one request of everybody goes
 * at a time, and one more waits. Whose version comes first is then up to the runners' queue.
 * @param onWait Called if there is an earlier one.
 * @throws AppError 429 when another waits already. Rejects with the signal's reason if aborted while waiting.
 */
export async function runInTurn<T>(
  { owner, signal, onWait }: { owner: string; signal: AbortSignal; onWait: () => void },
  work: () => Promise<T>,
): Promise<T> {
  shared.heapwiseTurns ??= new RunQueue(Infinity);
  try {
    return await shared.heapwiseTurns.run({ exclusive: false, owner, signal, onPosition: onWait }, work);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw failureOf({
      type: 'refused',
      code: error.code,
      reason: error.message,
      waitSeconds: WAIT_SECONDS,
    });
  }
}
