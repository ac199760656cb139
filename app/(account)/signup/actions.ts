'use server';

import { clientAddress } from '#server/auth/client-address.ts';
import { SignUpForm } from '#server/auth/forms.ts';
import { parseForm } from '#server/auth/invalid-input.ts';
import { now } from '#server/clock.ts';
import { signUp } from '#server/commands/sign-up.ts';
import { store } from '#server/store.ts';

import { answerForm } from '../answer-form.ts';
import type { FormState } from '../form-state.ts';

/** Someone who has just been given an account. */
export interface NewPerson {
  readonly id: string;
  /** What to sign in with. */
  readonly name: string;
}

/** Makes an account. With a `setupToken`, the first administrator's. */
export async function signUpAction(form: FormData): Promise<FormState<NewPerson>> {
  return answerForm(async () => {
    const setupToken = form.get('setupToken');
    const person = await signUp(store(), parseForm(SignUpForm, form), {
      address: await clientAddress(),
      at: now(),
      setupToken: typeof setupToken === 'string' ? setupToken : undefined,
    });
    return { id: person.id, name: person.name };
  });
}
