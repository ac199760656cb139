import 'server-only';

import { createHash } from 'node:crypto';

import type { Db } from '#db/connection.ts';
import { listIdsUpTo } from '#db/reviews.ts';
import { SYNC_REVIEWS } from '#domain/scheduling/sync.ts';

/**
 * So many entries are looked at. More than one request brings: what a device sent twice, before a backup was restored and
 * after it, may come to lie in the same places although something before it is lost.
 */
const WITNESSED = 2 * SYNC_REVIEWS;

/**
 * By what a person's log up to the entry `seq` is known again: the numbers of entries say nothing any more once a backup was
 * restored and others were made. It tells answers, too: a device that has one which is lost here shall send it again.
 * @returns null where there is no such entry.
 */
export async function logWitness(db: Db, personId: string, seq: number): Promise<string | null> {
  const entries = await listIdsUpTo(db, personId, seq, WITNESSED);
  if (entries.length === 0) return null;
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64url').slice(0, 22);
}
