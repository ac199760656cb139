'use server';

import { redirect } from 'next/navigation';

import { clientAddress } from '#server/auth/client-address.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { becomeAdministrator } from '#server/commands/become-administrator.ts';
import { store } from '#server/store.ts';

import { answerForm } from '../answer-form.ts';
import type { FormState } from '../form-state.ts';
import { textOf } from '../text-of.ts';

/** Makes whoever is signed in the first administrator. */
export async function becomeAdministratorAction(form: FormData): Promise<FormState<true>> {
  return answerForm(async () => {
    await countTry('setup-address', await clientAddress());
    await becomeAdministrator(store(), await currentActor(), textOf(form, 'token'));
    redirect('/people');
  });
}
