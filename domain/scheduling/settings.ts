import { DEFAULT_SPREADING } from './choose-interval.ts';
import type { Spreading } from './choose-interval.ts';
import type { DayRule, LearnerDay } from './types.ts';

/** A wait within the steps: minutes or hours, such as `10m`; days only in settings of older versions. */
export type Step = `${number}${'m' | 'h' | 'd'}`;

/** How long a card waits after each answer before it leaves for days. */
export interface Steps {
  /** For a card that was never known. */
  readonly learning: readonly Step[];
  /** For a card that was forgotten. */
  readonly relearning: readonly Step[];
}

/**
 * A wrong answer comes back once, ten minutes later, in another instance. A right one leaves for days at once: its lesson
 * has just explained it, and asking again at once would test nothing.
 */
export const DEFAULT_STEPS: Steps = { learning: ['10m'], relearning: ['10m'] };

/** What the memory state of a card depends on besides its log. */
export interface ReviewSettings {
  readonly dayRule: DayRule;
  /** The retrievability at which a card comes back: 0.80 to 0.97. */
  readonly desiredRetention: number;
  /** The 21 weights of FSRS-6 that were fitted to this learner; absent or null: FSRS's own. */
  readonly weights?: readonly number[] | null;
  /** Absent: `DEFAULT_STEPS`. */
  readonly steps?: Steps;
}

/** How much one day brings. */
export interface Limits {
  /** Ideas never answered before, from lessons mostly read earlier. 0: none but those met in lessons. */
  readonly newPerDay: number;
  /** Cards in review. Those in their steps come on top. */
  readonly reviewsPerDay: number;
  /** Cards in review while catching up after a break. */
  readonly catchUpPerDay: number;
}

/** Enough for a lesson a day; a backlog that a quarter of an hour a day works off. */
export const DEFAULT_LIMITS: Limits = { newPerDay: 5, reviewsPerDay: 100, catchUpPerDay: 30 };

/** How a learner wants to be scheduled. */
export interface LearnerSettings extends ReviewSettings {
  readonly spreading: Spreading;
  readonly limits: Limits;
  /** "Exam on …": the day for which all shall be known; null without one. */
  readonly targetDay: LearnerDay | null;
}

/** Four in the morning, as Anki does: a review after midnight still belongs to the evening before. */
export const DEFAULT_ROLLOVER_HOUR = 4;

/** FSRS's own default. */
export const DEFAULT_RETENTION = 0.9;

/** The settings of someone who never chose any, whose days are laid by this rule. */
export function defaultSettings(dayRule: DayRule): LearnerSettings {
  return {
    dayRule,
    desiredRetention: DEFAULT_RETENTION,
    weights: null,
    steps: DEFAULT_STEPS,
    spreading: DEFAULT_SPREADING,
    limits: DEFAULT_LIMITS,
    targetDay: null,
  };
}
