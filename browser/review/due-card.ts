import { fetchPacksOf, latestContent } from '#browser/offline/fetch-packs.ts';
import type { LearnerLog } from '#browser/offline/learner-log.ts';
import { nextInstance } from '#domain/lesson/instance.ts';
import type { Pack } from '#domain/lesson/pack.ts';

import { NeedsConnection } from './needs-connection.ts';

/** So long (ms) a card is looked for: with a bad signal, a browser thinks that it is online and nothing ever comes. */
const PATIENCE = 4000;

/** After one was waited for in vain, others are not looked for so long (ms): they would be waited for one by one. */
const SILENCE = 10_000;
let silentUntil = 0;

/** A card to answer now. */
export interface DueCard {
  /** Names this asking of it: the same card asked once more is another question. */
  readonly question: string;
  /** The exercise, which is its key. It has no card yet when it was never answered. */
  readonly exercise: string;
  readonly lesson: string;
  /** Whether it was never answered. */
  readonly isNew: boolean;
  /** Its instances seen before this question, the latest first. */
  readonly seen: readonly string[];
  /**
   * Its question, with what grades it: of the instances on the device the one not seen for longest.
   * @throws NeedsConnection where it is not on the device, or only the server can grade it.
   */
  pack(): Promise<Pack>;
}

/**
 * A due card whose question is looked up once; when that failed, again.
 * @param seen Its instances seen, the latest first.
 */
export function dueAfter(
  log: LearnerLog,
  due: Pick<DueCard, 'exercise' | 'lesson' | 'isNew'>,
  seen: readonly string[],
): DueCard {
  let asked: Promise<Pack> | null = null;
  return {
    ...due,
    question: crypto.randomUUID(),
    seen,
    pack() {
      asked ??= findPack(log, due.exercise, seen).catch((error: unknown) => {
        asked = null;
        throw error;
      });
      return asked;
    },
  };
}

async function findPack(log: LearnerLog, exercise: string, seen: readonly string[]): Promise<Pack> {
  const kept = (await log.packs.list(exercise)).map(({ pack }) => pack);
  // An answer to a question that has changed since could not be judged: what is newer is asked for, where there is a network.
  const latest = navigator.onLine ? await latestContent() : null;
  const isCurrent = latest === null || kept.every(({ content }) => content === latest);
  const packs = kept.length > 0 && isCurrent ? kept : await fetchOr(kept, log, exercise, seen);
  const asks = nextInstance(
    packs.map(({ item }) => item.instance),
    seen,
  );
  const pack = packs.find(({ item }) => item.instance === asks);
  if (!pack || (pack.key === null && !navigator.onLine)) throw new NeedsConnection();
  return pack;
}

async function fetchOr(
  kept: readonly Pack[],
  log: LearnerLog,
  exercise: string,
  seen: readonly string[],
): Promise<readonly Pack[]> {
  const askedAt = Date.now();
  const isWorthAsking = navigator.onLine && askedAt >= silentUntil;
  const fetched = isWorthAsking ? await fetchPacksOf(log, { exercise, seen }, PATIENCE).catch(() => []) : [];
  if (fetched.length === 0 && Date.now() - askedAt > PATIENCE / 2) silentUntil = Date.now() + SILENCE;
  const packs = fetched.length > 0 ? fetched : kept;
  if (packs.length === 0) throw new NeedsConnection();
  return packs;
}
