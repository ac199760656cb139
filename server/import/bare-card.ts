import type { LearnerDay, Rating } from '#domain/scheduling/types.ts';

/** A rating as other programs kept it. */
export interface BareRating {
  /** The entry of our log that it was, where they kept that. */
  readonly id: string | null;
  /** Milliseconds since the epoch; Anki may have moved it a little, since two cards cannot share one. */
  readonly at: number;
  /** The learner's day, where it was kept. */
  readonly day: LearnerDay | null;
  readonly rating: Rating;
  /** Days; null in the steps or where it was not kept. */
  readonly interval: number | null;
}

/** A card as other programs kept it: by its name and by when it was rated. */
export interface BareCard {
  readonly key: string;
  readonly ratings: readonly BareRating[];
  /** When it was forgotten on purpose (ms). */
  readonly resets: readonly number[];
  readonly suspended: boolean;
}
