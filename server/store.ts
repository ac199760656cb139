import { openStore } from '#db/connection.ts';
import type { Store } from '#db/connection.ts';

import { databaseFile } from './env.ts';
import { AppError } from './errors.ts';

// Next loads routes and instrumentation in separate module graphs of one process; they share one connection.
const shared = globalThis as typeof globalThis & { heapwiseStore?: Store };

/**
 * The database of this process, opened and migrated on first use (never while the app is being built).
 * @throws AppError when it cannot be opened or migrated: its sentence is for whoever runs the server.
 */
export function store(): Store {
  shared.heapwiseStore ??= open(databaseFile());
  return shared.heapwiseStore;
}

function open(file: string): Store {
  try {
    return openStore(file);
  } catch (error) {
    throw new AppError('database', sentence(file, error), 500);
  }
}

/** What to do about a database that cannot be opened. SQLite's codes may carry a suffix: SQLITE_CANTOPEN_ISDIR. */
function sentence(file: string, error: unknown): string {
  const { code, message } = rootCause(error);
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return `The database ${file} is not a SQLite database, or it is damaged. Put a backup in its place, or move the file away to begin with an empty one.`;
  }
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EISDIR)/.test(code)) {
    return `The database ${file} cannot be written. Let this user write the file and its folder, or set DATABASE_URL to another file.`;
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return `Another program holds the database ${file}. Stop it, then start again.`;
  }
  if (/^SQLITE_(FULL|IOERR)/.test(code)) {
    return `The disk of the database ${file} is full or failing (${message}). Make room, or move the database to another disk.`;
  }
  return `The database ${file} could not be brought up to date (${message}). Put back the backup made before the update, or start the version of Heapwise that last used it.`;
}

/** What SQLite said: drizzle wraps it. */
function rootCause(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  if (error.cause instanceof Error) return rootCause(error.cause);
  return { code: (error as NodeJS.ErrnoException).code ?? '', message: error.message };
}
