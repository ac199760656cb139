import { watchSockets } from './auth/client-address.ts';
import { publishLessons } from './commands/publish-lessons.ts';
import { AppError } from './errors.ts';
import { selfTestInterpreters } from './python/self-test.ts';
import { store } from './store.ts';

/**
 * Makes this process ready to answer: database migrated, lessons published, interpreters found and tested. Ends it, with
 * the sentence, where the person who started it can do something about what is wrong.
 */
export async function startServer(): Promise<void> {
  // Without NEXTAUTH_URL, sign-in sends people back to the host they came from.
  process.env['AUTH_TRUST_HOST'] ??= '1';
  try {
    watchSockets();
    store();
    await Promise.all([publishLessons(), selfTestInterpreters()]);
  } catch (error) {
    // Next would wrap the sentence in stack traces, and go on listening without ever answering.
    if (!(error instanceof AppError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
