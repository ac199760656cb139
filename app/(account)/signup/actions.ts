'use server';

import { clientAddress } from '#server/auth/client-address.ts';
import { SignUpForm } from '#server/auth/forms.ts';
import { parseForm } from '#server/auth/invalid-input.ts';
import { now } from '#server/clock.ts';
import { signUp } from '#server/commands/sign-up.ts';
import { store } from '#server/store.ts';

import { answerForm } from '../answer-form.ts';
import type { FormState } from '../form-state.ts';

/** Makes an account; answers the name to sign in with. With a `setupToken`, the first administrator's. */
export async function signUpAction(form: FormData): Promise<FormState<string>> {
  return answerForm(async () => {
    const setupToken = form.get('setupToken');
    const person = await signUp(store(), parseForm(SignUpForm, form), {
      address: await clientAddress(),
      at: now(),
      setupToken: typeof setupToken === 'string' ? setupToken : undefined,
    });
    return person.name;
  });
}
