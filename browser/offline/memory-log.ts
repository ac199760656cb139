import type { CoursePlace } from '#domain/lesson/course-place.ts';
import type { Card } from '#domain/scheduling/types.ts';

import { NEW_LOG } from './learner-log.ts';
import type { LearnerLog, LoggedAttempt, LoggedReview, LogTx, ShelvedPack } from './learner-log.ts';
import { LogGone } from './log-gone.ts';

/** A log that lives as long as the page, for browsers that keep none. */
export function openMemoryLog(person: string | null = null): LearnerLog {
  let attempts = new Map<string, LoggedAttempt>();
  let reviews = new Map<string, LoggedReview>();
  let cards = new Map<string, Card>();
  let state = NEW_LOG;
  let shelved: readonly ShelvedPack[] = [];
  let course: readonly CoursePlace[] = [];
  let isGone = false;
  let last: Promise<unknown> = Promise.resolve();

  const listAttempts = (): LoggedAttempt[] => [...attempts.values()].toSorted((a, b) => a.at - b.at);
  const tx: LogTx = {
    findAttempt: async (id) => attempts.get(id),
    listAttempts: async (exercise) =>
      listAttempts().filter((attempt) => exercise === undefined || attempt.exercise === exercise),
    saveAttempt: async (attempt) => void attempts.set(attempt.attempt, attempt),
    findReview: async (id) => reviews.get(id),
    listReviews: async (card) =>
      [...reviews.values()].filter((review) => card === undefined || review.card === card),
    listReviewsFrom: async (day) => [...reviews.values()].filter((review) => review.day >= day),
    saveReview: async (review) => void reviews.set(review.id, review),
    listUnsaved: async () => ({
      attempts: listAttempts().filter(({ unsaved }) => unsaved),
      reviews: [...reviews.values()].filter(({ unsaved }) => unsaved),
    }),
    findCard: async (key) => cards.get(key),
    listCards: async () => [...cards.values()],
    saveCard: async (card) => void cards.set(card.key, card),
    removeCard: async (key) => void cards.delete(key),
    readState: async () => state,
    saveState: async (value) => {
      state = value;
    },
    remove: async (attemptIds, reviewIds) => {
      for (const id of attemptIds) attempts.delete(id);
      for (const id of reviewIds) reviews.delete(id);
    },
  };

  return {
    person,
    lasting: false,
    packs: {
      list: async (exercise) =>
        shelved.filter(({ pack }) => exercise === undefined || pack.item.exercise === exercise),
      replace: async (packs, gone) => {
        const exercises = new Set([...packs.map(({ pack }) => pack.item.exercise), ...gone]);
        shelved = [...shelved.filter(({ pack }) => !exercises.has(pack.item.exercise)), ...packs];
      },
      course: async () => course,
      saveCourse: async (places) => {
        course = places;
      },
    },
    transact<T>(_mode: 'readonly' | 'readwrite', work: (tx: LogTx) => Promise<T>): Promise<T> {
      const run = async () => {
        if (isGone) throw new LogGone();
        const before = [new Map(attempts), new Map(reviews), new Map(cards), state] as const;
        try {
          return await work(tx);
        } catch (error) {
          [attempts, reviews, cards, state] = before;
          throw error;
        }
      };
      const result = last.then(run, run);
      last = result;
      return result;
    },
    erase: async () => {
      isGone = true;
      [attempts, reviews, cards, shelved] = [new Map(), new Map(), new Map(), []];
      state = NEW_LOG;
    },
  };
}
