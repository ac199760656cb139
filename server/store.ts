import { openStore } from '#db/connection.ts';
import type { Store } from '#db/connection.ts';

import { databaseFile } from './env.ts';

// Next loads routes and instrumentation in separate module graphs of one process; they share one connection.
const shared = globalThis as typeof globalThis & { heapwiseStore?: Store };

/** The database of this process, opened and migrated on first use (never while the app is being built). */
export function store(): Store {
  shared.heapwiseStore ??= openStore(databaseFile());
  return shared.heapwiseStore;
}
