'use client';

import type { ReactElement } from 'react';

import { FormMessage, Submit } from '../form-parts.tsx';
import { useForm } from '../use-form.ts';
import { becomeAdministratorAction } from './actions.ts';

/** For someone who is signed in already: one button. */
export function BecomeAdministrator({ name, token }: { name: string; token: string }): ReactElement {
  const { state, pending, props } = useForm(becomeAdministratorAction);
  return (
    <form {...props}>
      <FormMessage message={state.message} />
      <p>
        You are signed in as <strong>{name}</strong>. As administrator you see who has an account, give roles,
        and issue links for new passwords.
      </p>
      <input type="hidden" name="token" value={token} />
      <Submit pending={pending}>Become the administrator</Submit>
    </form>
  );
}
