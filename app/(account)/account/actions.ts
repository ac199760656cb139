'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';

import { currentActor } from '#server/auth/current-actor.ts';
import { ChangePasswordForm, ProfileForm } from '#server/auth/forms.ts';
import { parseForm } from '#server/auth/invalid-input.ts';
import { endSession, renewSession } from '#server/auth/session.ts';
import { now } from '#server/clock.ts';
import { changePassword } from '#server/commands/change-password.ts';
import { changeProfile } from '#server/commands/change-profile.ts';
import { signOutEverywhere } from '#server/commands/sign-out-everywhere.ts';
import { store } from '#server/store.ts';

import { answerForm } from '../answer-form.ts';
import type { FormState } from '../form-state.ts';

/** Changes the user name and the e-mail address. */
export async function changeProfileAction(form: FormData): Promise<FormState<string>> {
  return answerForm(async () => {
    await changeProfile(store(), await currentActor(), parseForm(ProfileForm, form));
    // The header shows the name.
    revalidatePath('/', 'layout');
    return 'Saved.';
  });
}

/** Changes the password: this device stays signed in, every other is signed out. */
export async function changePasswordAction(form: FormData): Promise<FormState<string>> {
  return answerForm(async () => {
    const person = await changePassword(
      store(),
      await currentActor(),
      parseForm(ChangePasswordForm, form),
      now(),
    );
    await renewSession({ sub: person.id, sessionVersion: person.sessionVersion });
    return 'Your password is changed. Every other device is signed out. Notifications are off on all of them: turn them on again under Reminders.';
  });
}

/** Signs this device out. */
export async function signOutAction(): Promise<void> {
  await endSession();
  redirect('/');
}

/** Signs every device out, this one too. */
export async function signOutEverywhereAction(): Promise<void> {
  await signOutEverywhere(store(), await currentActor());
  await endSession();
  redirect('/');
}
