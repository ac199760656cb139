'use client';

import type { ReactElement } from 'react';

import { Field } from '#components/ui/field.tsx';

import { FormMessage, Submit } from '../form-parts.tsx';
import { useForm } from '../use-form.ts';
import { changeProfileAction } from './actions.ts';

/** User name and e-mail address. */
export function ProfileForm({ name, email }: { name: string; email: string | null }): ReactElement {
  const { state, pending, props } = useForm(changeProfileAction);
  const { errors } = state;
  return (
    <form {...props}>
      <Field
        label="User name"
        name="name"
        defaultValue={name}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={errors.name}
      />
      <Field
        label="E-mail (optional)"
        name="email"
        type="email"
        inputMode="email"
        defaultValue={email ?? ''}
        autoComplete="email"
        hint="Only for signing in and for a new password when you forget yours."
        error={errors.email}
      />
      <FormMessage message={state.message} done={state.done} />
      <Submit pending={pending} variant="secondary">
        Save
      </Submit>
    </form>
  );
}
