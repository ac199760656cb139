import { listCards } from '#db/cards.ts';
import { saveSettings as saveRow } from '#db/settings.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { DEFAULT_STEPS } from '#domain/scheduling/settings.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import { SWITCHES } from '#domain/scheduling/spread.ts';
import type { Actor } from '#server/auth/actor.ts';
import { InvalidInput, parseFields } from '#server/auth/invalid-input.ts';
import { allow } from '#server/auth/rules.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { settingsSchema } from '#server/settings-schema.ts';
import type { ChosenSettings } from '#server/settings-schema.ts';
import { store } from '#server/store.ts';

import { replayCards } from './replay-card.ts';

/**
 * Keeps how a person wants to be scheduled: the fields that `input` names; the others stay. Reviews keep their days, and
 * no card that has its due day moves.
 * @param at Milliseconds since the epoch.
 * @throws InvalidInput with a sentence for each value that does not serve; AppError when nobody is signed in.
 */
export async function saveSettings(
  actor: Actor | null,
  input: unknown,
  at: number,
): Promise<LearnerSettings> {
  allow(actor, 'keep-progress');
  return store().write(async (tx) => {
    const before = await learnerSettings(tx, actor.id);
    const settings = changed(before, parseFields(settingsSchema(learnerDay(at, before.dayRule)), input));
    const { reviewsPerDay, catchUpPerDay } = settings.limits;
    if (catchUpPerDay > reviewsPerDay) {
      const sentence = `While you catch up, a day brings no more than usual: choose at most ${reviewsPerDay}.`;
      throw new InvalidInput({ catchUpPerDay: sentence });
    }
    await saveRow(tx, actor.id, settings);
    if (changesSteps(before, settings)) {
      const inSteps = (await listCards(tx, actor.id)).filter(({ state }) => state !== 'review');
      await replayCards(
        tx,
        actor.id,
        inSteps.map(({ key }) => key),
        settings,
      );
    }
    return settings;
  });
}

function changed(before: LearnerSettings, chosen: ChosenSettings): LearnerSettings {
  const { dayRule, limits, spreading, steps = DEFAULT_STEPS } = before;
  const { timeZone, rolloverHour, retention, spread, weekdays, targetDay } = chosen;
  return {
    ...before,
    dayRule: {
      timeZone: timeZone ?? dayRule.timeZone,
      rolloverHour: rolloverHour ?? dayRule.rolloverHour,
    },
    desiredRetention: retention === undefined ? before.desiredRetention : retention / 100,
    limits: {
      newPerDay: chosen.newPerDay ?? limits.newPerDay,
      reviewsPerDay: chosen.reviewsPerDay ?? limits.reviewsPerDay,
      catchUpPerDay: chosen.catchUpPerDay ?? limits.catchUpPerDay,
    },
    spreading: { ...spreading, ...(spread && SWITCHES[spread]), ...(weekdays && { weekdays }) },
    steps: {
      learning: chosen.learningSteps ?? steps.learning,
      relearning: chosen.relearningSteps ?? steps.relearning,
    },
    targetDay: targetDay === undefined ? before.targetDay : targetDay,
  };
}

/** Whether cards in their steps come at another time. What else is chosen matters from a card's next rating on. */
function changesSteps(before: LearnerSettings, after: LearnerSettings): boolean {
  const parts = ({ dayRule, steps }: LearnerSettings): string => JSON.stringify([dayRule, steps]);
  return parts(before) !== parts(after);
}
