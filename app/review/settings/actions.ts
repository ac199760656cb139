'use server';

import { revalidatePath } from 'next/cache';

import { currentActor } from '#server/auth/current-actor.ts';
import { now } from '#server/clock.ts';
import { saveSettings } from '#server/commands/save-settings.ts';

import { answerForm } from '../../(account)/answer-form.ts';
import type { FormState } from '../../(account)/form-state.ts';

/** Lays the learner's days in another time zone. */
export async function layDaysAction(timeZone: string): Promise<FormState<string>> {
  const { errors, ...answer } = await answerForm(async () => {
    await saveSettings(await currentActor(), { timeZone }, now());
    revalidatePath('/review/settings');
    return 'Your days are laid here now. What you have reviewed keeps its day.';
  });
  return { errors, ...answer, message: answer.message ?? errors['timeZone'] ?? null };
}

/** Keeps the settings that a form brings. */
export async function saveSettingsAction(form: FormData): Promise<FormState<string>> {
  return answerForm(async () => {
    const weekdays = form.getAll('weekdays');
    const fields = { ...Object.fromEntries(form), ...(weekdays.length > 0 && { weekdays }) };
    await saveSettings(await currentActor(), fields, now());
    revalidatePath('/review/settings');
    return 'Saved.';
  });
}
