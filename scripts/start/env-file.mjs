import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** The settings of one machine; not committed. */
const FILE = '.env.local';

/**
 * Adds what `.env.local` sets to the environment, where the environment does not say otherwise. Next reads that file
 * too, but later: the port, the data folder and the administrator's commands are settled before.
 */
export function readEnvFile() {
  if (existsSync(FILE)) loadEnvFile(FILE);
}
