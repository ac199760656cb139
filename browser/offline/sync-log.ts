import type { SyncAnswer, SyncRequest } from '#domain/scheduling/sync.ts';

import { deviceTimeZone } from './device-settings.ts';
import type { LearnerLog } from './learner-log.ts';
import { nextSending } from './outbox.ts';
import { announceProgress } from './progress-news.ts';
import { SyncTrouble } from './sync-trouble.ts';
import { takeAnswer } from './take-answer.ts';

/** What one sync came to. */
export interface Synced {
  /** How many answers and entries the account has now and had not before. */
  readonly sent: number;
  /** Whether the account had something that this device did not know. */
  readonly isNews: boolean;
  /** How many answers nobody can judge any more. */
  readonly dropped: number;
}

/** What of the world a sync needs; tests have their own. */
export interface SyncWorld {
  readonly send: (request: SyncRequest) => Promise<SyncAnswer>;
  /** The device's own clock (ms). */
  readonly clock: () => number;
}

const NOTHING = { attempts: [], reviews: [] };

const here: SyncWorld = { send: postSync, clock: () => Date.now() };

/**
 * Sends what the account does not have and takes what this device does not have, until neither lacks anything. Whatever
 * breaks in between, nothing is lost and nothing is doubled.
 * @throws SyncTrouble.
 */
export async function syncLog(log: LearnerLog, world: SyncWorld = here): Promise<Synced> {
  const { person } = log;
  if (person === null) throw new Error('a guest has no account to sync with');
  const synced = { sent: 0, isNews: false, dropped: 0 };
  let isPaging = false;
  for (;;) {
    // Before the last page of a log has come, it is not known what the account lost.
    const isListening = isPaging;
    const request = await log.transact('readonly', async (tx): Promise<SyncRequest> => {
      const { cursor, witness, since, offset } = await tx.readState();
      const { attempts, reviews } = isListening ? NOTHING : await tx.listUnsaved();
      const now = world.clock() + offset;
      const place = { person, now, since, cursor, witness, timeZone: deviceTimeZone() };
      return { ...place, ...nextSending(attempts, reviews) };
    });
    const sentAt = world.clock();
    const answer = await world.send(request);
    const round = { sentAt, receivedAt: world.clock() };
    const { isNews, left } = await log.transact('readwrite', async (tx) => {
      const isNews = await takeAnswer(tx, request, answer, round);
      const { attempts, reviews } = await tx.listUnsaved();
      return { isNews, left: attempts.length + reviews.length };
    });
    synced.sent += answer.confirmed.attempts.length + answer.confirmed.reviews.length;
    synced.isNews ||= isNews;
    // Of an answer that the account had and nobody can judge any more, the rating is kept.
    if (!request.returns) synced.dropped += answer.dropped.attempts.length;
    isPaging = answer.more;
    if (answer.more || answer.restart) continue;
    const isNothingSent = request.attempts.length + request.reviews.length === 0;
    if (left === 0 || (isNothingSent && !isListening)) break;
  }
  announceProgress(person);
  return synced;
}

async function postSync(request: SyncRequest): Promise<SyncAnswer> {
  const response = await fetch('/api/sync', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null);
  if (!response) throw new SyncTrouble('unreachable');
  if (response.status === 401) throw new SyncTrouble('signed-out');
  if (response.status === 409) throw new SyncTrouble('other-person');
  if (!response.ok) throw new SyncTrouble('refused');
  const answer = (await response.json().catch(() => null)) as SyncAnswer | null;
  if (answer === null) throw new SyncTrouble('unreachable');
  return answer;
}
