'use server';

import { revalidatePath } from 'next/cache';

import { currentActor } from '#server/auth/current-actor.ts';
import { now } from '#server/clock.ts';
import { saveSettings } from '#server/commands/save-settings.ts';

import { answerForm } from '../../(account)/answer-form.ts';
import type { FormState } from '../../(account)/form-state.ts';

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
