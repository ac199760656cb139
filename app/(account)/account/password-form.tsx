'use client';

import type { ReactElement } from 'react';

import { FormMessage, NEW_PASSWORD_HINT, PasswordField, Submit } from '../form-parts.tsx';
import { useForm } from '../use-form.ts';
import { changePasswordAction } from './actions.ts';

/** A new password, for someone who knows the old one or never had one. */
export function PasswordForm({ name, hasPassword }: { name: string; hasPassword: boolean }): ReactElement {
  const { state, pending, props } = useForm(changePasswordAction);
  const { errors } = state;
  return (
    <>
      <FormMessage message={state.message} done={state.done} />
      {!state.done && (
        <form {...props}>
          {/* Tells a password manager whose password this is. */}
          <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
          {hasPassword && (
            <PasswordField
              label="Current password"
              name="currentPassword"
              autoComplete="current-password"
              error={errors.currentPassword}
            />
          )}
          <PasswordField
            label="New password"
            name="newPassword"
            autoComplete="new-password"
            hint={errors.newPassword ? undefined : NEW_PASSWORD_HINT}
            error={errors.newPassword}
          />
          <Submit pending={pending} variant="secondary">
            {hasPassword ? 'Change the password' : 'Set a password'}
          </Submit>
        </form>
      )}
    </>
  );
}
