'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';

import { enterThrough, enterWithPassword, goOn } from '../enter-account.ts';
import { FormMessage, PasswordField, Submit } from '../form-parts.tsx';
import { UNANSWERED } from '../form-state.ts';
import type { FormState } from '../form-state.ts';
import styles from '../form.module.css';
import { textOf } from '../text-of.ts';
import { useForm } from '../use-form.ts';

interface Props {
  /** Where to go then. */
  to: string;
  providers: readonly { readonly id: string; readonly name: string }[];
  /** What the page has to say before anything is typed. */
  message: string | null;
  done: string | null;
}

/** Name or e-mail address and password, or an outside provider. */
export function SignInForm({ to, providers, message, done }: Props): ReactElement {
  const { state, pending, props } = useForm((form) => submit(form, to));
  const { errors } = state;
  return (
    <>
      <form {...props}>
        <FormMessage message={state.message ?? message} done={done} />
        <Field
          label="User name or e-mail"
          name="identifier"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          error={errors.identifier}
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          error={errors.password}
        />
        <Submit pending={pending}>Sign in</Submit>
      </form>
      <p className={styles.aside}>
        <Link href="/forgot">I forgot my password</Link>
      </p>
      {providers.length > 0 && (
        <>
          <p className={styles.or}>or</p>
          {providers.map(({ id, name }) => (
            <Button
              key={id}
              variant="secondary"
              className={styles.provider}
              onClick={() => void enterThrough(id, to)}
            >
              Continue with {name}
            </Button>
          ))}
        </>
      )}
    </>
  );
}

async function submit(form: FormData, to: string): Promise<FormState<true>> {
  const identifier = textOf(form, 'identifier').trim();
  const password = textOf(form, 'password');
  const errors: Record<string, string> = {};
  if (!identifier) errors.identifier = 'Type your user name or e-mail address.';
  if (!password) errors.password = 'Type your password.';
  if (Object.keys(errors).length > 0) return { ...UNANSWERED, errors };
  const entered = await enterWithPassword(identifier, password);
  if (entered.done) goOn(to);
  return entered;
}
