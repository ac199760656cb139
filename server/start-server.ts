import { watchSockets } from './auth/client-address.ts';
import { publishLessons } from './commands/publish-lessons.ts';
import { selfTestInterpreters } from './python/self-test.ts';
import { store } from './store.ts';

/** Makes this process ready to answer: database migrated, lessons published, interpreters found and tested. */
export async function startServer(): Promise<void> {
  // Without NEXTAUTH_URL, sign-in sends people back to the host they came from.
  process.env['AUTH_TRUST_HOST'] ??= '1';
  watchSockets();
  store();
  await Promise.all([publishLessons(), selfTestInterpreters()]);
}
