/** The four grades FSRS knows. Made by the machine, never asked of the learner. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof RATINGS)[number];

/** A day of the learner's own, `YYYY-MM-DD`. It begins at the rollover hour in the learner's time zone. */
export type LearnerDay = string;

/** Where and when a learner's days begin. */
export interface DayRule {
  /** IANA name, such as `Europe/Vienna`. */
  readonly timeZone: string;
  /** Hour from 0 to 23 at which a new day begins. */
  readonly rolloverHour: number;
}

/** What an entry of the review log may be. */
export const REVIEW_TYPES = ['rating', 'void', 'suspend', 'resume', 'bury', 'reset', 'move'] as const;

/** What every entry of the review log says. */
interface Entry {
  /** Made by the device, so that sending twice is harmless. */
  readonly id: string;
  readonly card: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The learner's day at that instant, under the rule in force then. */
  readonly day: LearnerDay;
}

/** One rating of one card at one instant. */
export interface RatingReview extends Entry {
  readonly type: 'rating';
  readonly attempt: string;
  readonly rating: Rating;
  /**
   * Days until the card comes back, as they were chosen when it was rated. It stands in the log, so that settings changed
   * later move no card. Null or absent while it is in its steps, and in logs of older versions: the exact interval then.
   */
  readonly interval?: number | null | undefined;
}

/**
 * An entry of the review log: a rating, or what else a learner did to a card. Appended, never changed.
 * - `void` takes an earlier entry back. `undo`: the learner took it back. `slip`: "I mistyped".
 * - `suspend` keeps a card out of reviews until `resume`; `bury` until the learner's next day.
 * - `reset` forgets what is known of a card: its next rating is as its first.
 * - `move` gives a card in review another due day; `because` names the change of settings that did it, if one did.
 */
export type Review =
  | RatingReview
  | (Entry & { readonly type: 'void'; readonly voids: string; readonly reason: 'undo' | 'slip' })
  | (Entry & { readonly type: 'suspend' | 'resume' | 'bury' | 'reset' })
  | (Entry & { readonly type: 'move'; readonly to: LearnerDay; readonly because: string | null });

/** One idea to remember: the replay of its reviews. The key is the exercise's id. */
export interface Card {
  readonly key: string;
  readonly state: 'learning' | 'review' | 'relearning';
  /** The instant (ms) it may be shown again; for cards in `review`, only `dueDay` counts. */
  readonly due: number;
  readonly dueDay: LearnerDay;
  /** Days until retrievability falls to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  /** ts-fsrs's place within the (re)learning steps. */
  readonly step: number;
  readonly lastReview: number;
  readonly lastDay: LearnerDay;
  /** Out of reviews until it is resumed. */
  readonly suspended: boolean;
  /** Out of reviews before this day; null when it is not buried. */
  readonly buriedUntil: LearnerDay | null;
}
