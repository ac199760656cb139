import { z } from 'zod';

import { DAY_SHARES } from '#domain/scheduling/choose-interval.ts';
import { addDays, isTimeZone } from '#domain/scheduling/learner-day.ts';
import { parseSteps } from '#domain/scheduling/steps-text.ts';
import { SPREADS } from '#domain/scheduling/spread.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

const HOUR = 'Choose the hour at which your day begins, from 0 to 23.';
const TARGET = 'Choose a day after today, or none.';
/** Preparing for a day further away than this means learning as usual (days). */
const FURTHEST = 5 * 365;

/** A whole number as a field of a form says it. An empty field says none, not 0. */
const whole = (least: number, most: number, sentence: string) =>
  z
    .string(sentence)
    .trim()
    .regex(/^\d+$/, sentence)
    .transform(Number)
    .pipe(z.number().min(least, sentence).max(most, sentence));

const steps = z.string('Write the steps, such as 10m 1h.').transform((text, context) => {
  const read = parseSteps(text);
  if (typeof read !== 'string') return read;
  context.addIssue({ code: 'custom', message: read });
  return z.NEVER;
});

const shares = DAY_SHARES.map((share) => `“${share}”`).join(', ');
const weekdays = z.array(z.enum(DAY_SHARES, `Choose one of ${shares} for each day.`)).length(7);

/**
 * The fields by which settings are changed, each with a sentence for what does not serve. All are optional: a form brings
 * its own, and what it does not bring stays.
 * @param today The learner's day: a target lies after it.
 */
export function settingsSchema(today: LearnerDay) {
  return z
    .object({
      timeZone: z.string().refine(isTimeZone, 'Choose a time zone from the list, such as Europe/Vienna.'),
      rolloverHour: whole(0, 23, HOUR),
      retention: z.coerce
        .number('Choose how much you want to remember, from 80 % to 97 %.')
        .int('Choose a whole per cent.')
        .min(80, 'Choose at least 80 %: below that, most reviews would be relearning.')
        .max(97, 'Choose at most 97 %: above that, most cards would come back almost every day.'),
      newPerDay: whole(0, 100, 'Choose a whole number of new cards, from 0 to 100.'),
      reviewsPerDay: whole(1, 1000, 'Choose a whole number of reviews, from 1 to 1000.'),
      catchUpPerDay: whole(1, 1000, 'Choose a whole number of reviews, from 1 to 1000.'),
      spread: z.enum(SPREADS, 'Choose how cards are spread over the days.'),
      weekdays,
      learningSteps: steps,
      relearningSteps: steps,
      targetDay: z.union([
        z.literal('').transform(() => null),
        z.iso
          .date(TARGET)
          .refine((day) => day > today, TARGET)
          .refine((day) => day <= addDays(today, FURTHEST), 'Choose a day within the next five years.'),
      ]),
    })
    .partial();
}

/** What a form of settings brought. */
export type ChosenSettings = z.output<ReturnType<typeof settingsSchema>>;
