import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** The settings of one machine, not committed, then those of every machine: the first to set a variable wins. */
const FILES = ['.env.local', '.env'];

/**
 * Adds what `.env.local` and `.env` set to the environment, where the environment does not say otherwise. Next reads
 * them too, but later: the port, the data folder and the administrator's commands are settled before.
 */
export function readEnvFile() {
  for (const file of FILES) if (existsSync(file)) loadEnvFile(file);
}
