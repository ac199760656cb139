import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

import * as schema from './schema/index.ts';

type Schema = typeof schema;
type Handle = BetterSQLite3Database<Schema>;

/** What reads are given: `select` and relational queries, nothing that writes. */
export type Db = Pick<Handle, 'select' | 'selectDistinct' | 'query' | '$count' | 'with'>;

declare const inTransaction: unique symbol;

/** What writes are given. Only `write` makes one. */
export type Tx = Db & Pick<Handle, 'insert' | 'update' | 'delete'> & { readonly [inTransaction]: true };

/** The one database of this process: a read-only connection, and one that writes, one transaction at a time. */
export interface Store {
  readonly db: Db;
  /**
   * Runs `work` in a transaction of its own. Transactions wait for each other, so `work` awaits database calls and
   * nothing else. Whatever it throws rolls everything back and is thrown again.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Writes the whole database anew, so that nothing of what was deleted stays in its files: not in pages that are free now,
   * not between rows, not in the log. Takes as long as copying the file, and as much room meanwhile.
   * @throws when another process holds the database or the disk is full; what was deleted stays deleted, and remains go the next
   *   time, or when the database is opened again.
   */
  eraseRemains(): Promise<void>;
  close(): void;
}

/** Waits this long (ms) for another process that holds the database. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens the database file (made for this user alone when absent), brings it up to the newest migration, checkpoints the log, and
 * erases the remains that could not be erased before.
 * @throws when the file cannot be opened or a migration fails.
 */
export function openStore(file: string, migrationsFolder = path.join(process.cwd(), 'db/migrations')): Store {
  // SQLite gives the files of the write-ahead log the database's own mode.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  const writer = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  writer.pragma('journal_mode = WAL');
  writer.pragma('synchronous = NORMAL');
  writer.pragma('foreign_keys = ON');
  // What is deleted is overwritten: a name that was changed, an account that is gone.
  writer.pragma('secure_delete = ON');
  const writing = drizzle(writer, { schema, casing: 'snake_case' });
  migrate(writing, { migrationsFolder });
  writer.pragma('wal_checkpoint(TRUNCATE)');
  const unerased = `${file}-unerased`;
  if (existsSync(unerased)) {
    try {
      erase(writer, unerased);
    } catch {
      // A server with remains is better than none; the next start tries again.
    }
  }

  const reader = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  const reading = drizzle(reader, { schema, casing: 'snake_case' });

  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = last.then(run, run);
    last = result;
    return result;
  }
  return {
    db: reading,
    write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      return inTurn(async () => {
        writer.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(writing as unknown as Tx);
          writer.exec('COMMIT');
          return result;
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK');
          throw error;
        }
      });
    },
    eraseRemains() {
      return inTurn(async () => erase(writer, unerased));
    },
    close() {
      reader.close();
      writer.close();
    },
  };
}

/** @param unerased The file that says, until it is done, that something is to be erased. A row could not be written when this fails. */
function erase(writer: Database.Database, unerased: string): void {
  closeSync(openSync(unerased, 'a', 0o600));
  let isEmptied = false;
  try {
    writer.exec('VACUUM');
  } finally {
    // Also where there was no room for a copy: the log has rows as they were before.
    const [checkpoint] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    isEmptied = checkpoint?.busy === 0;
  }
  if (!isEmptied)
    throw new Error('Another process reads the database: its log still holds what was deleted.');
  rmSync(unerased);
}
