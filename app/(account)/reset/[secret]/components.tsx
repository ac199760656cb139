'use client';

import type { ReactElement } from 'react';

import { FormMessage, NEW_PASSWORD_HINT, PasswordField, Submit } from '../../form-parts.tsx';
import { useForm } from '../../use-form.ts';
import { resetAction } from './actions.ts';

/** A new password for whom the link is for. */
export function ResetForm({ name, secret }: { name: string; secret: string }): ReactElement {
  const { state, pending, props } = useForm(resetAction);
  return (
    <form {...props}>
      <FormMessage message={state.message} />
      <p>
        For the account <strong>{name}</strong>. Every device that is signed in to it will be signed out, and
        gets no more notifications.
      </p>
      <input type="hidden" name="secret" value={secret} />
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      <PasswordField
        label="New password"
        name="newPassword"
        autoComplete="new-password"
        hint={state.errors.newPassword ? undefined : NEW_PASSWORD_HINT}
        error={state.errors.newPassword}
      />
      <Submit pending={pending}>Change the password</Submit>
    </form>
  );
}
