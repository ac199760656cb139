import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

import type { Review } from '#domain/scheduling/types.ts';

import type { GuestAttempt, GuestStore, GuestTx } from './guest-store.ts';

const STORES = ['attempts', 'reviews'] as const;

interface Tables extends DBSchema {
  attempts: { key: string; value: GuestAttempt };
  reviews: { key: string; value: Review; indexes: { card: string } };
}

type Transaction = IDBPTransaction<Tables, typeof STORES, 'readonly' | 'readwrite'>;

/**
 * Opens the log in IndexedDB.
 * @throws when this browser keeps none.
 */
export async function openIndexedDbStore(name = 'heapwise'): Promise<GuestStore> {
  const database = await openDB<Tables>(name, 1, {
    upgrade(db) {
      db.createObjectStore('attempts', { keyPath: 'attempt' });
      db.createObjectStore('reviews', { keyPath: 'id' }).createIndex('card', 'card');
    },
    // A newer version of the page waits in another tab: let it upgrade.
    blocking: () => database.close(),
  });
  return { lasting: true, transact: (mode, work) => transact(database, mode, work) };
}

async function transact<T>(
  database: IDBPDatabase<Tables>,
  mode: 'readonly' | 'readwrite',
  work: (tx: GuestTx) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(STORES, mode);
  try {
    const result = await work(guestTx(transaction));
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => {});
    try {
      transaction.abort();
    } catch {
      // It has ended already: nothing is left to undo.
    }
    throw error;
  }
}

function guestTx(transaction: Transaction): GuestTx {
  const attempts = transaction.objectStore('attempts');
  const reviews = transaction.objectStore('reviews');
  return {
    findAttempt: (id) => attempts.get(id),
    listAttempts: async () => (await attempts.getAll()).toSorted((a, b) => a.at - b.at),
    listReviews: (card) => (card === undefined ? reviews.getAll() : reviews.index('card').getAll(card)),
    saveAttempt: async (attempt) => void (await attempts.put?.(attempt)),
    saveReview: async (review) => void (await reviews.put?.(review)),
    remove: async (attemptIds, reviewIds) => {
      await Promise.all([
        ...attemptIds.map((id) => attempts.delete?.(id)),
        ...reviewIds.map((id) => reviews.delete?.(id)),
      ]);
    },
  };
}
