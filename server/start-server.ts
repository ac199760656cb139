import { watchSockets } from './auth/client-address.ts';
import { publishLessons } from './commands/publish-lessons.ts';
import { AppError } from './errors.ts';
import { scheduleFits } from './optimise/schedule-fits.ts';
import { selfTestInterpreters } from './python/self-test.ts';
import { scheduleReminders } from './reminders/schedule-reminders.ts';
import { store } from './store.ts';

/**
 * Makes this process ready to answer: database migrated, lessons published, interpreters found and tested. Ends it where
 * that fails, with the sentence if the person who started it can do something about what is wrong.
 */
export async function startServer(): Promise<void> {
  try {
    watchSockets();
    store();
    await Promise.all([publishLessons(), selfTestInterpreters(), scheduleFits()]);
    scheduleReminders();
  } catch (error) {
    // Next would wrap the sentence in stack traces, and go on listening without ever answering.
    console.error(error instanceof AppError ? error.message : error);
    process.exit(1);
  }
}
