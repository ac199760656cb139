'use server';

import { redirect } from 'next/navigation';

import { currentActor } from '#server/auth/current-actor.ts';
import { DeleteAccountForm } from '#server/auth/forms.ts';
import { parseForm } from '#server/auth/invalid-input.ts';
import { endSession } from '#server/auth/session.ts';
import { deleteAccount } from '#server/commands/delete-account.ts';
import { store } from '#server/store.ts';

import { answerForm } from '../../answer-form.ts';
import type { FormState } from '../../form-state.ts';

/** Deletes the account of whoever is signed in. The cookie stays a moment longer: setting it would draw the page anew. */
export async function deleteAccountAction(form: FormData): Promise<FormState<string>> {
  return answerForm(async () => {
    await deleteAccount(store(), await currentActor(), parseForm(DeleteAccountForm, form));
    return 'Your account is gone. What this device keeps goes now.';
  });
}

/** Takes the cookie of an account that is gone away. */
export async function leaveAction(): Promise<void> {
  await endSession();
  redirect('/account/delete/done');
}
