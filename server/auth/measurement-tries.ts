import type { Actor } from './actor.ts';
import { clientAddress } from './client-address.ts';
import { countTry } from './rate-limit.ts';

/**
 * Counts one measurement of whoever asks: of the person when they are signed in, else of their address.
 * @returns who that is, as the queue of runs knows them.
 * @throws AppError 429 saying how long to wait.
 */
export async function countMeasurement(actor: Actor | null): Promise<string> {
  const key = await measuringFor(actor);
  await countTry(actor ? 'measurements-person' : 'measurements-address', key);
  return key;
}

/** Whom a measurement is for, as the queue of runs knows them. */
export async function measuringFor(actor: Actor | null): Promise<string> {
  return actor?.id ?? (await clientAddress());
}
