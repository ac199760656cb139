'use server';

import { redirect } from 'next/navigation';

import { clientAddress } from '#server/auth/client-address.ts';
import { ResetForm } from '#server/auth/forms.ts';
import { parseForm } from '#server/auth/invalid-input.ts';
import { endSession } from '#server/auth/session.ts';
import { now } from '#server/clock.ts';
import { resetPassword } from '#server/commands/reset-password.ts';
import { store } from '#server/store.ts';

import { answerForm } from '../../answer-form.ts';
import type { FormState } from '../../form-state.ts';

/** Gives the link's person a new password, then asks them to sign in with it. */
export async function resetAction(form: FormData): Promise<FormState<never>> {
  return answerForm(async () => {
    await resetPassword(store(), parseForm(ResetForm, form), { address: await clientAddress(), at: now() });
    await endSession();
    redirect('/signin?changed');
  });
}
