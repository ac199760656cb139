'use server';

import { revalidatePath } from 'next/cache';

import { currentActor } from '#server/auth/current-actor.ts';
import { PersonForm, RoleForm } from '#server/auth/forms.ts';
import { parseForm } from '#server/auth/invalid-input.ts';
import { now } from '#server/clock.ts';
import { issueResetLink } from '#server/commands/issue-reset-link.ts';
import type { ResetLink } from '#server/commands/issue-reset-link.ts';
import { setRole } from '#server/commands/set-role.ts';
import { store } from '#server/store.ts';

import { answerForm } from '../answer-form.ts';
import type { FormState } from '../form-state.ts';

/** Gives someone a role. */
export async function setRoleAction(form: FormData): Promise<FormState<string>> {
  return answerForm(async () => {
    const { personId, role } = parseForm(RoleForm, form);
    await setRole(store(), await currentActor(), personId, role);
    revalidatePath('/people');
    return 'Saved.';
  });
}

/** Makes a link for someone's new password. */
export async function issueResetLinkAction(form: FormData): Promise<FormState<ResetLink>> {
  return answerForm(async () =>
    issueResetLink(store(), await currentActor(), parseForm(PersonForm, form).personId, now()),
  );
}
