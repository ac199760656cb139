import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

import type { CoursePlace } from '#domain/lesson/course-place.ts';
import type { Card } from '#domain/scheduling/types.ts';

import { NEW_LOG } from './learner-log.ts';
import type {
  LearnerLog,
  LoggedAttempt,
  LoggedReview,
  LogState,
  LogTx,
  PackShelf,
  ShelvedPack,
} from './learner-log.ts';
import { LogGone } from './log-gone.ts';

const LOG = ['attempts', 'reviews', 'cards', 'state'] as const;

interface Tables extends DBSchema {
  attempts: { key: string; value: LoggedAttempt; indexes: { exercise: string; unsaved: number } };
  reviews: { key: string; value: LoggedReview; indexes: { card: string; day: string; unsaved: number } };
  cards: { key: string; value: Card };
  packs: {
    key: string;
    value: ShelvedPack & { id: string; exercise: string };
    indexes: { exercise: string };
  };
  course: { key: string; value: readonly CoursePlace[] };
  state: { key: string; value: LogState };
}

type Database = IDBPDatabase<Tables>;
type Mode = 'readonly' | 'readwrite';

/** What a person's database is called. The guest's is as old as Heapwise. */
export function databaseName(person: string | null): string {
  return person === null ? 'heapwise' : `heapwise-${person}`;
}

/**
 * Opens a person's log in IndexedDB.
 * @throws when this browser keeps none; its methods throw LogGone once it was taken off the device.
 */
export async function openIndexedDbLog(
  person: string | null,
  name = databaseName(person),
): Promise<LearnerLog> {
  let open: Promise<Database> | null = null;
  let isGone = false;
  const database = async (): Promise<Database> => {
    if (isGone) throw new LogGone();
    open ??= openDatabase(name, (isDeleted) => {
      open = null;
      isGone = isDeleted;
    });
    return open;
  };
  await database();
  return {
    person,
    lasting: true,
    packs: shelf(database),
    transact: async (mode, work) => transact(await database(), mode, work),
    erase: async () => {
      isGone = true;
      (await open)?.close();
      await deleteDB(name);
    },
  };
}

/** @param onEnd Told when the database must be opened again before it is used, or is being deleted. */
async function openDatabase(name: string, onEnd: (isDeleted: boolean) => void): Promise<Database> {
  const database = await openDB<Tables>(name, 2, {
    upgrade(db, oldVersion, _new, transaction) {
      if (oldVersion < 1) {
        db.createObjectStore('attempts', { keyPath: 'attempt' });
        db.createObjectStore('reviews', { keyPath: 'id' }).createIndex('card', 'card');
      }
      // A guest's log of the first version stays as it is. Its cards are worked out when they are asked for.
      const attempts = transaction.objectStore('attempts');
      attempts.createIndex('exercise', 'exercise');
      attempts.createIndex('unsaved', 'unsaved');
      const reviews = transaction.objectStore('reviews');
      reviews.createIndex('unsaved', 'unsaved');
      reviews.createIndex('day', 'day');
      db.createObjectStore('cards', { keyPath: 'key' });
      db.createObjectStore('packs', { keyPath: 'id' }).createIndex('exercise', 'exercise');
      db.createObjectStore('state');
      db.createObjectStore('course');
    },
    // Another tab upgrades it, or signs out (there is no next version then): let it.
    blocking: (_version, next) => {
      database.close();
      onEnd(next === null);
    },
    terminated: () => onEnd(false),
  });
  return database;
}

async function transact<T>(database: Database, mode: Mode, work: (tx: LogTx) => Promise<T>): Promise<T> {
  const transaction = database.transaction(LOG, mode);
  try {
    const result = await work(logTx(transaction));
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

function logTx(transaction: IDBPTransaction<Tables, typeof LOG, Mode>): LogTx {
  const attempts = transaction.objectStore('attempts');
  const reviews = transaction.objectStore('reviews');
  const cards = transaction.objectStore('cards');
  const state = transaction.objectStore('state');
  return {
    findAttempt: (id) => attempts.get(id),
    listAttempts: async (exercise) =>
      oldestFirst(
        exercise === undefined ? await attempts.getAll() : await attempts.index('exercise').getAll(exercise),
      ),
    saveAttempt: async (attempt) => {
      await attempts.put?.(attempt);
    },
    findReview: (id) => reviews.get(id),
    listReviews: (card) => (card === undefined ? reviews.getAll() : reviews.index('card').getAll(card)),
    listReviewsFrom: (day) => reviews.index('day').getAll(IDBKeyRange.lowerBound(day)),
    saveReview: async (review) => {
      await reviews.put?.(review);
    },
    listUnsaved: async () => ({
      attempts: oldestFirst(await attempts.index('unsaved').getAll(1)),
      reviews: await reviews.index('unsaved').getAll(1),
    }),
    findCard: (key) => cards.get(key),
    listCards: () => cards.getAll(),
    saveCard: async (card) => {
      await cards.put?.(card);
    },
    removeCard: async (key) => cards.delete?.(key),
    readState: async () => ({ ...NEW_LOG, ...(await state.get('log')) }),
    saveState: async (value) => {
      await state.put?.(value, 'log');
    },
    remove: async (attemptIds, reviewIds) => {
      await Promise.all([
        ...attemptIds.map((id) => attempts.delete?.(id)),
        ...reviewIds.map((id) => reviews.delete?.(id)),
      ]);
    },
  };
}

function shelf(database: () => Promise<Database>): PackShelf {
  return {
    list: async (exercise) => {
      const db = await database();
      const packs =
        exercise === undefined
          ? await db.getAll('packs')
          : await db.getAllFromIndex('packs', 'exercise', exercise);
      return packs.toSorted((a, b) => a.place - b.place);
    },
    replace: async (packs, gone) => {
      const { store, done } = (await database()).transaction('packs', 'readwrite');
      const exercises = new Set([...packs.map(({ pack }) => pack.item.exercise), ...gone]);
      for (const exercise of exercises) {
        for (const key of await store.index('exercise').getAllKeys(exercise)) await store.delete(key);
      }
      for (const { pack, ...shelved } of packs) {
        const { exercise, instance } = pack.item;
        // An instance's key says nothing of its exercise.
        await store.put({ id: `${exercise} ${instance}`, exercise, pack, ...shelved });
      }
      await done;
    },
    course: async () => (await (await database()).get('course', 'course')) ?? [],
    saveCourse: async (course) => {
      await (await database()).put('course', course, 'course');
    },
  };
}

function oldestFirst(attempts: LoggedAttempt[]): LoggedAttempt[] {
  return attempts.toSorted((a, b) => a.at - b.at);
}
