'use client';

import type { ReactElement } from 'react';

import { Field } from '#components/ui/field.tsx';

import { enterWithPassword } from '../enter-account.ts';
import { FormMessage, NEW_PASSWORD_HINT, PasswordField, Submit } from '../form-parts.tsx';
import { UNANSWERED } from '../form-state.ts';
import type { FormState } from '../form-state.ts';
import { textOf } from '../text-of.ts';
import { useForm } from '../use-form.ts';
import { signUpAction } from './actions.ts';

/** A new account; afterwards the person is signed in and goes on to `to`. */
export function SignUpForm({ to, setupToken }: { to: string; setupToken?: string }): ReactElement {
  const { state, pending, props } = useForm((form) => submit(form, to, setupToken));
  const { errors } = state;
  return (
    <form {...props}>
      <FormMessage message={state.message} />
      <Field
        label="User name"
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        hint={errors.name ? undefined : '3 to 30 letters, digits, dots, hyphens or underscores.'}
        error={errors.name}
      />
      <Field
        label="E-mail (optional)"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        hint="Only for signing in and for a new password when you forget yours."
        error={errors.email}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        hint={errors.password ? undefined : NEW_PASSWORD_HINT}
        error={errors.password}
      />
      <Submit pending={pending}>Make an account</Submit>
    </form>
  );
}

async function submit(form: FormData, to: string, setupToken: string | undefined): Promise<FormState<true>> {
  form.set('timeZone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (setupToken !== undefined) form.set('setupToken', setupToken);
  const made = await signUpAction(form);
  if (made.done === null) return { ...made, done: null };
  const entered = await enterWithPassword(made.done, textOf(form, 'password'), to);
  if (entered.done) return entered;
  return {
    ...UNANSWERED,
    message: `Your account ${made.done} is made. ${entered.message ?? ''} Then sign in.`,
  };
}
