import { addDays } from '#domain/scheduling/learner-day.ts';
import type { Card, LearnerDay } from '#domain/scheduling/types.ts';

import { calibration, type Calibration } from './calibration.ts';
import type { TalliedDay } from './day-tally.ts';
import { difficulties, stabilities, type Bucket } from './distribution.ts';
import { forecast, type ForecastDay } from './forecast.ts';
import { streak, type Streak } from './streak.ts';
import { timeSpent, type TimeSpent } from './time-spent.ts';
import { trueRetention, type TrueRetention } from './true-retention.ts';
import { waitingDays } from './waiting-days.ts';
import { weakestCards, type WeakCard } from './weakest-cards.ts';
import { yearOfDays, type YearDay } from './year-of-days.ts';

/** A learner's statistics, as the page draws them. */
export interface Statistics {
  readonly today: LearnerDay;
  readonly cards: number;
  readonly streak: Streak;
  readonly year: readonly YearDay[];
  readonly time: TimeSpent;
  readonly retention: Readonly<Record<Period, TrueRetention>>;
  readonly calibration: Calibration;
  /** Today and the 29 days after it. */
  readonly forecast: readonly ForecastDay[];
  readonly stabilities: readonly Bucket[];
  readonly difficulties: readonly Bucket[];
  readonly weakest: readonly WeakCard[];
}

/** How far back retention looks: 30 days, 365, or all. */
export type Period = 'month' | 'year' | 'all';

const FORECAST_DAYS = 30;
const WEAKEST = 8;

/**
 * Works the statistics out from tallies, without the log.
 * @param days Every day of the learner on which something happened.
 * @param cards The cards as they are now; without those whose exercise is gone.
 */
export function statisticsOf(
  days: readonly TalliedDay[],
  cards: readonly Card[],
  today: LearnerDay,
): Statistics {
  const waiting = waitingDays(days, cards, today);
  const answered = days.filter(({ tally }) => tally.answers > 0).map(({ day }) => day);
  return {
    today,
    cards: cards.length,
    streak: streak(answered, today, (day) => waiting.has(day)),
    year: yearOfDays(days, today),
    time: timeSpent(days, today),
    retention: {
      month: trueRetention(days, addDays(today, -29)),
      year: trueRetention(days, addDays(today, -364)),
      all: trueRetention(days, ''),
    },
    calibration: calibration(days.map(({ tally }) => tally)),
    forecast: forecast(cards, today, FORECAST_DAYS),
    stabilities: stabilities(cards),
    difficulties: difficulties(cards),
    weakest: weakestCards(cards, WEAKEST),
  };
}
