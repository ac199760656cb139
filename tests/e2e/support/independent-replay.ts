import { FSRSBinding } from '@open-spaced-repetition/binding';
import type { BindingMemoryState } from '@open-spaced-repetition/binding';

/*
 * A second opinion on what a log makes: FSRS by its authors' own implementation in Rust, days by plain subtraction, and
 * the steps written down again. It shares no code with what it judges.
 */

/** An entry of an exported log, as far as it is replayed here. */
export interface LoggedEntry {
  readonly type: string;
  readonly id: string;
  readonly card: string;
  readonly at: number;
  readonly day: string;
  readonly rating?: 'again' | 'hard' | 'good' | 'easy' | null;
  readonly interval?: number | null;
  readonly voids?: string | null;
}

/** What is known of a card after its log. */
export interface ReplayedCard {
  readonly state: 'learning' | 'review' | 'relearning';
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  /** Only for cards in review. */
  readonly dueDay: string | null;
}

/** What a log says of retention: the first answer of a day to a card in review. */
export interface ReplayedRetention {
  readonly reviews: number;
  readonly remembered: number;
}

/** All that a log makes. */
export interface Replayed {
  readonly cards: ReadonlyMap<string, ReplayedCard>;
  /** Ratings that stand, by day. */
  readonly answersByDay: ReadonlyMap<string, number>;
  readonly young: ReplayedRetention;
  readonly mature: ReplayedRetention;
}

interface Playing extends ReplayedCard {
  readonly memory: BindingMemoryState;
  readonly lastDay: string;
}

/** FSRS's own weights, as every new learner has them. */
const model = new FSRSBinding();
const MATURE_DAYS = 21;

/** Replays a log, whatever its order. */
export function independentReplay(log: readonly LoggedEntry[], desiredRetention = 0.9): Replayed {
  const taken = new Set(log.flatMap(({ type, voids }) => (type === 'void' && voids ? [voids] : [])));
  const standing = log
    .filter(({ type, id }) => type === 'rating' && !taken.has(id))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const cards = new Map<string, Playing>();
  const answersByDay = new Map<string, number>();
  const counted = new Set<string>();
  const retention = { young: { reviews: 0, remembered: 0 }, mature: { reviews: 0, remembered: 0 } };

  for (const { card: key, day, rating, interval } of standing) {
    if (!rating) throw new Error(`a rating of ${key} without its rating`);
    answersByDay.set(day, (answersByDay.get(day) ?? 0) + 1);
    const before = cards.get(key);
    const elapsed = before ? days(before.lastDay, day) : 0;
    if (before?.state === 'review' && !counted.has(`${key} ${day}`)) {
      const tally = retention[elapsed >= MATURE_DAYS ? 'mature' : 'young'];
      tally.reviews += 1;
      if (rating !== 'again') tally.remembered += 1;
    }
    counted.add(`${key} ${day}`);
    const { memory } = model.nextStates(before?.memory, desiredRetention, elapsed)[rating];
    const state = stateAfter(before?.state, rating);
    cards.set(key, {
      state,
      memory,
      stability: memory.stability,
      difficulty: memory.difficulty,
      reps: (before?.reps ?? 0) + 1,
      lapses: (before?.lapses ?? 0) + (before?.state === 'review' && rating === 'again' ? 1 : 0),
      lastDay: day,
      dueDay: state === 'review' ? later(day, interval ?? 0) : null,
    });
  }
  return { cards, answersByDay, ...retention };
}

/** With one step each: wrong leads into the steps, roughly right stays in them, right leads out. */
function stateAfter(
  before: ReplayedCard['state'] | undefined,
  rating: 'again' | 'hard' | 'good' | 'easy',
): ReplayedCard['state'] {
  if (before === 'review') return rating === 'again' ? 'relearning' : 'review';
  if (rating === 'good' || rating === 'easy') return 'review';
  return before ?? 'learning';
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function later(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
