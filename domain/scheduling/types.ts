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

/** One rating of one card at one instant, or the taking back of an earlier one. Appended, never changed. */
export type Review =
  | {
      readonly type: 'rating';
      /** Made by the device, so that sending twice is harmless. */
      readonly id: string;
      readonly card: string;
      readonly attempt: string;
      readonly rating: Rating;
      /** Milliseconds since the epoch. */
      readonly at: number;
      /** The learner's day at that instant, under the rule in force then. */
      readonly day: LearnerDay;
    }
  | {
      readonly type: 'void';
      readonly id: string;
      readonly card: string;
      /** The id of the rating that is taken back. */
      readonly voids: string;
      /** `undo`: the learner took the answer back. `slip`: "I mistyped". */
      readonly reason: 'undo' | 'slip';
      readonly at: number;
      readonly day: LearnerDay;
    };

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
}
