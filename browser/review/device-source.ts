import { byExercise } from '#browser/offline/by-exercise.ts';
import { fetchAhead, latestContent, seenOf } from '#browser/offline/fetch-packs.ts';
import { countUnsaved, keepInSync } from '#browser/offline/keep-in-sync.ts';
import type { LearnerLog } from '#browser/offline/learner-log.ts';
import { doToCard, readMade, recordOutcome, takeBack } from '#browser/offline/learner-progress.ts';
import { learnerLog } from '#browser/offline/open-log.ts';
import { onProgress } from '#browser/offline/progress-news.ts';
import { usualMsOf } from '#browser/offline/usual-time.ts';
import { outcomeWithKey } from '#domain/grading/grade-with-key.ts';
import type { CoursePlace } from '#domain/lesson/course-place.ts';
import type { Item } from '#domain/lesson/item.ts';
import { QUIET_DAYS } from '#domain/scheduling/catch-up.ts';
import { dayPlan } from '#domain/scheduling/day-plan.ts';
import { addDays, learnerDay } from '#domain/scheduling/learner-day.ts';
import { nextDue } from '#domain/scheduling/next-due.ts';

import { dueAfter } from './due-card.ts';
import type { DueCards, ReviewSource } from './review-source.ts';

/** So long (ms) someone with nothing due is kept waiting for what other devices did. */
const LONGEST_WAIT = 4000;

type UsualTimes = Map<Item['kind'], number | null>;

/**
 * The cards of a learner on this device: the log of an account is synced, the one of a guest stays here.
 * @param person Whose cards; null for someone without an account.
 * @param course All exercises in the order to take them.
 */
export function deviceSource(person: string | null, course: readonly CoursePlace[]): ReviewSource {
  const keeper = person === null ? null : keepInSync(person);
  const opening = learnerLog(person);
  const usual: UsualTimes = new Map();
  let log: LearnerLog | null = null;
  let firstSync: Promise<void> | null = null;
  let fetching = Promise.resolve();

  const opened = async (): Promise<LearnerLog> => {
    log ??= await opening;
    return log;
  };

  /** What other devices did is waited for where there is nothing to show without it. */
  const synced = async (log: LearnerLog): Promise<DueCards> => {
    const found = await readDue(log, course, usual);
    if (!keeper) return found;
    firstSync ??= keeper.syncNow();
    if (found.due.length > 0) return found;
    const { syncedAt } = await countUnsaved(log);
    await (syncedAt === null ? firstSync : Promise.race([firstSync, wait(LONGEST_WAIT)]));
    const after = await readDue(log, course, usual);
    if (after.cards === 0 && keeper.state().syncedAt === null) {
      throw new Error('Heapwise cannot be reached. Your cards come to this device when you are online.');
    }
    return after;
  };

  return {
    person,
    async load() {
      const log = await opened();
      void latestContent();
      await log.packs.saveCourse(course);
      const found = await synced(log);
      fetching = fetching
        .then(() => fetchAhead(log, Date.now()))
        .catch(() => {
          // Offline, as a rule. What is here is here; the rest is fetched the next time.
        });
      return found;
    },
    onNews(listener) {
      const endTabs = onProgress((whose, isHere) => {
        if (whose === person && !isHere) listener();
      });
      if (!keeper) return endTabs;
      let { news } = keeper.state();
      const endDevices = keeper.subscribe(() => {
        if (keeper.state().news === news) return;
        ({ news } = keeper.state());
        listener();
      });
      return () => {
        endTabs();
        endDevices();
      };
    },
    usualMs: ({ kind }) => usual.get(kind) ?? null,
    grade(pack, locked, isReachable) {
      // What only a clock can tell is measured anew, where that is possible.
      if (pack.item.runtime === 'server' && isReachable) return null;
      const outcome = outcomeWithKey(pack, locked, usual.get(pack.item.kind) ?? null);
      return outcome && { ...outcome, ticket: '', card: null };
    },
    async keep(item, locked, { verdict, rating, ticket }) {
      const usualMs = usual.get(item.kind) ?? null;
      const kept = { verdict, rating, usualMs, ...(ticket === '' ? {} : { ticket }) };
      const log = await opened();
      const card = await recordOutcome(item, locked, kept, Date.now(), log);
      const isMade = async (): Promise<boolean> =>
        log.transact('readonly', async (tx) => (await tx.findReview(locked.review)) !== undefined);
      return { card, counts: rating !== null && (await isMade()) };
    },
    async takeBack(entry, reason) {
      await takeBack(crypto.randomUUID(), entry, reason, Date.now(), await opened());
    },
    async putAside({ exercise, isNew }, how) {
      if (isNew) return null;
      const id = crypto.randomUUID();
      await doToCard(id, exercise, how, Date.now(), await opened());
      return id;
    },
    again(due, seen) {
      if (!log) throw new Error('a card is asked again before any was');
      return dueAfter(log, due, seen);
    },
  };
}

async function readDue(
  log: LearnerLog,
  course: readonly CoursePlace[],
  usual: UsualTimes,
): Promise<DueCards> {
  const read = await readMade(log, async (tx, settings) => {
    const now = Date.now() + (await tx.readState()).offset;
    const [cards, attempts, recent] = await Promise.all([
      tx.listCards(),
      tx.listAttempts(),
      tx.listReviewsFrom(addDays(learnerDay(now, settings.dayRule), -QUIET_DAYS)),
    ]);
    return { cards, attempts, recent, settings, now };
  });
  const { attempts, recent, settings, now } = read;
  for (const kind of new Set(attempts.flatMap((attempt) => attempt.kind ?? []))) {
    usual.set(kind, usualMsOf(attempts, kind));
  }
  const lessons = new Map(course.map(({ exercise, lesson }) => [exercise, lesson]));
  // A card whose exercise was taken out of its lesson waits, unasked, for its return.
  const cards = read.cards.filter(({ key }) => lessons.has(key));
  const plan = dayPlan({ cards, recent, course }, now, settings);
  const answers = byExercise(attempts, ({ exercise }) => exercise);
  const fresh = new Set(plan.fresh);
  const due = plan.keys.map((exercise) => {
    const lesson = lessons.get(exercise) ?? '';
    const seen = seenOf(answers.get(exercise) ?? []);
    return dueAfter(log, { exercise, lesson, isNew: fresh.has(exercise) }, seen);
  });
  const { held, catchUp } = plan;
  const rule = settings.dayRule;
  return { due, nextDue: nextDue(cards, now, rule), cards: cards.length, held, catchUp, now, rule };
}

async function wait(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
