import { askServer } from '#browser/review/ask-server.ts';
import type { Pack } from '#domain/lesson/pack.ts';
import { QUIET_DAYS } from '#domain/scheduling/catch-up.ts';
import { comingCards } from '#domain/scheduling/coming-cards.ts';
import { addDays, learnerDay } from '#domain/scheduling/learner-day.ts';

import { byExercise } from './by-exercise.ts';
import type { LearnerLog, LoggedAttempt, ShelvedPack } from './learner-log.ts';
import { readMade } from './learner-progress.ts';

/** What `POST /api/packs` answers. */
interface Packs {
  readonly packs: readonly Pack[];
  readonly content: string;
}

/** An exercise that a device wants to be able to ask. */
interface Wanted {
  readonly exercise: string;
  /** Its instances seen, the latest first. */
  readonly seen: readonly string[];
}

/** How many instances of a card are kept ready, and how few are left when more are fetched. */
const INSTANCES = 4;
const FEW = 2;

/** So many exercises are asked for at once. */
const AT_ONCE = 25;

/** Everything that comes until so many days from now is kept ready. */
const DAYS_AHEAD = 7;

/** The schema of the route takes no more. */
const SEEN_AT_MOST = 100;

/** Whoever waits longer (ms) for the version of the lessons goes on without it. */
const PATIENCE = 800;

/** So long (ms) an answer may take that nobody waits for. */
const BACKGROUND_PATIENCE = 60_000;

let content: Promise<string | null> | undefined;

/** The version of the lessons on the server, asked once per page; null where it does not answer soon. */
export function latestContent(): Promise<string | null> {
  content ??= Promise.race([
    ask([]).then(
      (answer) => answer.content,
      () => null,
    ),
    new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), PATIENCE);
    }),
  ]);
  return content;
}

/** The instances seen of these attempts (oldest first), each once, the latest first. */
export function seenOf(attempts: readonly LoggedAttempt[]): string[] {
  return [...new Set(attempts.toReversed().map(({ instance }) => instance))];
}

/**
 * Fetches the questions of one card now.
 * @param patience How long (ms) the learner waits for it.
 * @throws Error with a sentence.
 */
export async function fetchPacksOf(
  log: LearnerLog,
  { exercise, seen }: Wanted,
  patience: number,
): Promise<readonly Pack[]> {
  const { packs } = await ask([{ exercise, seen }], patience);
  await put(log, packs, [exercise]);
  return packs;
}

/**
 * Fetches the questions for everything that today and the next seven days may show, as far as they are not on the device or
 * come from older lessons. What is not wanted any more goes; not yet what was answered or put aside today, which may be undone.
 * @throws Error with a sentence when the server cannot be reached.
 */
export async function fetchAhead(log: LearnerLog, deviceNow: number): Promise<void> {
  const course = await log.packs.course();
  const { cards, attempts, recent, settings, now } = await readMade(log, async (tx, settings) => {
    const now = deviceNow + (await tx.readState()).offset;
    const [cards, attempts, recent] = await Promise.all([
      tx.listCards(),
      tx.listAttempts(),
      tx.listReviewsFrom(addDays(learnerDay(now, settings.dayRule), -QUIET_DAYS)),
    ]);
    return { cards, attempts, recent, settings, now };
  });
  const keys = comingCards({ cards, recent, course }, now, settings, DAYS_AHEAD);
  const today = learnerDay(now, settings.dayRule);
  const undoable = new Set(recent.filter(({ day }) => day >= today).map(({ card }) => card));

  const answers = byExercise(attempts, ({ exercise }) => exercise);
  const shelf = byExercise(await log.packs.list(), ({ pack }) => pack.item.exercise);
  const content = (await latestContent()) ?? (await ask([])).content;
  const wanted = [...keys].filter((key) => isShort(shelf.get(key) ?? [], answers.get(key) ?? [], content));
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const some = wanted.slice(start, start + AT_ONCE);
    const { packs } = await ask(
      some.map((exercise) => ({ exercise, seen: seenOf(answers.get(exercise) ?? []) })),
    );
    await put(log, packs, some, now);
  }
  await log.packs.replace(
    [],
    [...shelf.keys()].filter((key) => !keys.has(key) && !undoable.has(key)),
  );
}

/** Whether more questions of a card have to be fetched. */
function isShort(
  shelved: readonly ShelvedPack[],
  answers: readonly LoggedAttempt[],
  content: string,
): boolean {
  if (shelved.length === 0 || shelved.some(({ pack }) => pack.content !== content)) return true;
  const fetchedAt = Math.max(...shelved.map((each) => each.fetchedAt));
  const since = new Set(answers.filter(({ at }) => at > fetchedAt).map(({ instance }) => instance));
  return since.size > 0 && shelved.filter(({ pack }) => !since.has(pack.item.instance)).length <= FEW;
}

async function ask(wanted: readonly Wanted[], patience = BACKGROUND_PATIENCE): Promise<Packs> {
  const body = {
    wanted: wanted.map(({ exercise, seen }) => ({
      exercise,
      seen: seen.slice(0, SEEN_AT_MOST),
      count: INSTANCES,
    })),
  };
  return askServer<Packs>('/api/packs', body, AbortSignal.timeout(patience));
}

async function put(
  log: LearnerLog,
  packs: readonly Pack[],
  exercises: readonly string[],
  now = Date.now(),
): Promise<void> {
  const shelved = packs.map((pack, place) => ({ pack, place, fetchedAt: now }));
  await log.packs.replace(shelved, exercises);
}
