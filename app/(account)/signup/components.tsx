'use client';

import type { ReactElement } from 'react';

import { Field } from '#components/ui/field.tsx';

import { enterWithPassword, goOn, takeAlong } from '../enter-account.ts';
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
  if (state.done?.lost) {
    return (
      <>
        <FormMessage message={null} done={state.done.lost} />
        <p>
          <a href={to}>Go on</a>
        </p>
      </>
    );
  }
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

/** Whoever signs up takes along what they did here as a guest; `lost` says what of it could not be. */
async function submit(
  form: FormData,
  to: string,
  setupToken: string | undefined,
): Promise<FormState<{ readonly lost: string | null }>> {
  form.set('timeZone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (setupToken !== undefined) form.set('setupToken', setupToken);
  const made = await signUpAction(form);
  if (made.done === null) return { ...made, done: null };
  const { id, name } = made.done;
  const entered = await enterWithPassword(name, textOf(form, 'password'));
  if (entered.done) {
    const lost = await takeAlong(id);
    if (lost === null) goOn(to);
    return { ...UNANSWERED, done: { lost } };
  }
  return {
    ...UNANSWERED,
    message: `Your account ${name} is made. ${entered.message ?? ''} Then sign in.`,
  };
}
