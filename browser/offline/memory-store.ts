import type { Review } from '#domain/scheduling/types.ts';

import type { GuestAttempt, GuestStore, GuestTx } from './guest-store.ts';

/** A log that lives as long as the page, for browsers that keep none. */
export function openMemoryStore(): GuestStore {
  let attempts = new Map<string, GuestAttempt>();
  let reviews = new Map<string, Review>();
  let last: Promise<unknown> = Promise.resolve();

  const tx: GuestTx = {
    findAttempt: async (id) => attempts.get(id),
    listAttempts: async () => [...attempts.values()].toSorted((a, b) => a.at - b.at),
    listReviews: async (card) =>
      [...reviews.values()].filter((review) => card === undefined || review.card === card),
    saveAttempt: async (attempt) => void attempts.set(attempt.attempt, attempt),
    saveReview: async (review) => void reviews.set(review.id, review),
    remove: async (attemptIds, reviewIds) => {
      for (const id of attemptIds) attempts.delete(id);
      for (const id of reviewIds) reviews.delete(id);
    },
  };

  return {
    lasting: false,
    transact<T>(_mode: 'readonly' | 'readwrite', work: (tx: GuestTx) => Promise<T>): Promise<T> {
      const run = async () => {
        const before = [new Map(attempts), new Map(reviews)] as const;
        try {
          return await work(tx);
        } catch (error) {
          [attempts, reviews] = before;
          throw error;
        }
      };
      const result = last.then(run, run);
      last = result;
      return result;
    },
  };
}
