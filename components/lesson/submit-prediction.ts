import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';

/** The outcome, or a sentence about what kept the server from giving one. */
export type Answer = { readonly outcome: Outcome } | { readonly trouble: string };

/**
 * Sends a locked prediction. Sending it again after trouble is harmless: its ids were made here.
 * @param usualMs What a guest usually needs for such an item; null while unknown, and with an account.
 */
export async function submitPrediction(locked: LockedPrediction, usualMs: number | null): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch('/api/checks', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        ...locked,
        usualMs,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      }),
    });
  } catch {
    return { trouble: 'The server could not be reached.' };
  }
  const body = (await response.json().catch(() => null)) as
    { outcome: Outcome } | { error: { message: string } } | null;
  if (body && 'outcome' in body) return { outcome: body.outcome };
  return { trouble: body?.error.message ?? 'The server gave no answer.' };
}
