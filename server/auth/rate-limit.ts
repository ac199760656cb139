import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { AppError } from '#server/errors.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * How often something may be tried: `points` times in `duration` seconds. Limits per address are generous, because a
 * whole class may share one.
 */
const LIMITS = {
  'sign-in-identifier': { points: 10, duration: 15 * MINUTE },
  'sign-in-address': { points: 100, duration: 15 * MINUTE },
  'sign-up-address': { points: 300, duration: HOUR },
  'forgot-identifier': { points: 3, duration: HOUR },
  'forgot-address': { points: 30, duration: HOUR },
  'reset-address': { points: 30, duration: 15 * MINUTE },
  'setup-address': { points: 30, duration: 15 * MINUTE },
  // A check may start interpreters: far more than a learner makes, far fewer than a script would.
  'checks-address': { points: 600, duration: 10 * MINUTE },
  // A class may open its reviews at once, each device with a dozen requests when the lessons have changed.
  'packs-address': { points: 2000, duration: 10 * MINUTE },
  // A measurement of threads or processes has the machine to itself for seconds. Someone with an account is counted as
  // themselves; a class without accounts shares an address.
  'measurements-person': { points: 60, duration: 10 * MINUTE },
  'measurements-address': { points: 300, duration: 10 * MINUTE },
  // A device sends its log after every few answers, and asks at every page.
  'syncs-person': { points: 600, duration: 10 * MINUTE },
  // Each may change a thousand cards; a learner who sorts theirs presses some dozens of times.
  'card-changes-person': { points: 300, duration: 10 * MINUTE },
  // Each grades up to fifty answers anew.
  'imports-person': { points: 60, duration: 10 * MINUTE },
  // Each reads or writes all that a person has.
  'exports-person': { points: 20, duration: HOUR },
  'archives-person': { points: 20, duration: HOUR },
  // Tests go out to others' servers.
  'reminder-tests-person': { points: 20, duration: HOUR },
  // Calendars ask a few times a day, some every quarter of an hour.
  'feed-reads': { points: 60, duration: HOUR },
  // Only wrong ones count: many people's calendars share the address of the service that asks for them.
  'link-guesses-address': { points: 60, duration: 15 * MINUTE },
} as const;

/** Something that is limited. */
export type Limit = keyof typeof LIMITS;

/** How the sentence of every refusal begins; the sign-in route knows a refusal by it. */
export const TOO_MANY = 'Too many attempts.';

// Next loads routes and pages in separate module graphs of one process; they share one count.
const shared = globalThis as typeof globalThis & { heapwiseLimiters?: Map<Limit, RateLimiterMemory> };

function limiter(limit: Limit): RateLimiterMemory {
  shared.heapwiseLimiters ??= new Map();
  const known = shared.heapwiseLimiters.get(limit);
  if (known) return known;
  const made = new RateLimiterMemory({ keyPrefix: limit, ...LIMITS[limit] });
  shared.heapwiseLimiters.set(limit, made);
  return made;
}

/**
 * Counts one try of `key`. Counting comes before the work, so that many tries at once are counted too.
 * @throws AppError 429 saying how long to wait.
 */
export async function countTry(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(key.toLowerCase());
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
    throw new AppError('too-many-attempts', `${TOO_MANY} Wait ${wait}, then try again.`, 429);
  }
}

/** Forgets the tries of `key`: it was the right person after all. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(key.toLowerCase());
}

/** Takes back one try of `key`, leaving the others counted. */
export async function takeBackTry(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(key.toLowerCase());
}

/** Forgets all tries of someone who is gone, whatever they were counted under. */
export async function forgetPerson(keys: readonly string[]): Promise<void> {
  for (const limit of Object.keys(LIMITS) as Limit[]) {
    for (const key of keys) await forgetTries(limit, key);
  }
}
