import { z } from 'zod';

import { listReviewedCards } from '#db/reviews.ts';
import { saveSettings as saveRow } from '#db/settings.ts';
import { isTimeZone } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { replayCard } from './replay-card.ts';

const hour = 'Choose the hour at which your day begins, from 0 to 23.';

const SettingsSchema = z.object({
  dayRule: z.object({
    timeZone: z.string().refine(isTimeZone, 'Choose a time zone from the list, such as Europe/Vienna.'),
    rolloverHour: z.coerce.number(hour).int(hour).min(0, hour).max(23, hour),
  }),
  desiredRetention: z.coerce
    .number('Choose how much you want to remember, from 80 % to 97 %.')
    .min(0.8, 'Choose at least 80 %: below that, most reviews would be relearning.')
    .max(0.97, 'Choose at most 97 %: above that, most cards would come back almost every day.'),
});

/**
 * Keeps how a person wants to be scheduled, and works all their cards out anew under it. Reviews keep their days.
 * @throws AppError when nobody is signed in, or with a sentence for each value that does not serve.
 */
export async function saveSettings(actor: Actor | null, input: unknown): Promise<LearnerSettings> {
  allow(actor, 'keep-progress');
  const parsed = SettingsSchema.safeParse(input);
  if (!parsed.success) {
    throw new AppError('bad-settings', parsed.error.issues.map((issue) => issue.message).join(' '));
  }
  return store().write(async (tx) => {
    const settings = { ...(await learnerSettings(tx, actor.id)), ...parsed.data };
    await saveRow(tx, actor.id, settings);
    for (const card of await listReviewedCards(tx, actor.id)) {
      await replayCard(tx, actor.id, card, settings);
    }
    return settings;
  });
}
