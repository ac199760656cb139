'use client';

import type { ReactElement } from 'react';

import { Field } from '#components/ui/field.tsx';

import { FormMessage, Submit } from '../form-parts.tsx';
import { useForm } from '../use-form.ts';
import { forgotAction } from './actions.ts';

/** Asks where to send a link for a new password. */
export function ForgotForm(): ReactElement {
  const { state, pending, props } = useForm(forgotAction);
  if (state.done) {
    return (
      <output>
        If an account has this address, a link is on its way to it. Look into your mail, the spam folder too.
        The link works once and for 24 hours.
      </output>
    );
  }
  return (
    <form {...props}>
      <FormMessage message={state.message} />
      <p>Type the e-mail address of your account. We send you a link for a new password.</p>
      <Field
        label="E-mail"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        required
        error={state.errors.email}
      />
      <Submit pending={pending}>Send the link</Submit>
    </form>
  );
}
