import 'server-only';

import { createHmac } from 'node:crypto';

import type { Attempt } from '#db/attempts.ts';
import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import type { Rating } from '#domain/scheduling/types.ts';

import { sameSecret } from './auth/secrets.ts';
import { secret } from './env.ts';

/** What this server says of one locked prediction: that it was locked, and what became of it. */
export interface Ticket
  extends
    Omit<LockedPrediction, 'review'>,
    Pick<Attempt, 'verdict' | 'closeness' | 'environment' | 'gradedBy'> {
  /** Null when nothing was decided. */
  readonly rating: Rating | null;
}

/** A ticket as text that a device can keep and bring back, but not make or change: `payload.signature`. */
export function signTicket(ticket: Ticket): string {
  const payload = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${payload}.${signatureOf(payload)}`;
}

/** The ticket that this server signed as `text`; null when it did not. */
export function readTicket(text: string): Ticket | null {
  const [payload = '', signature = ''] = text.split('.');
  if (!sameSecret(signature, signatureOf(payload))) return null;
  // Signed, so it is what `signTicket` was given.
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Ticket;
}

/** Whether a ticket is about exactly this prediction. */
export function isAbout(ticket: Ticket, locked: Omit<LockedPrediction, 'review'>): boolean {
  return (
    ticket.attempt === locked.attempt &&
    ticket.exercise === locked.exercise &&
    ticket.revision === locked.revision &&
    ticket.instance === locked.instance &&
    JSON.stringify(ticket.prediction) === JSON.stringify(locked.prediction) &&
    ticket.confidence === locked.confidence &&
    ticket.hintsUsed === locked.hintsUsed &&
    ticket.elapsedMs === locked.elapsedMs
  );
}

function signatureOf(payload: string): string {
  return createHmac('sha256', secret('tickets')).update(payload).digest('base64url');
}
