'use client';

import { startTransition, useEffect } from 'react';
import type { ReactElement } from 'react';

import { forgetPerson } from '#browser/forget-person.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';

import { FormMessage, PasswordField } from '../../form-parts.tsx';
import { useForm } from '../../use-form.ts';
import { deleteAccountAction, leaveAction } from './actions.ts';
import styles from './delete.module.css';

/** The password (or, where there is none, the name) and the button that cannot be taken back. */
export function DeleteForm({
  personId,
  name,
  hasPassword,
}: {
  personId: string;
  name: string;
  hasPassword: boolean;
}): ReactElement {
  const { state, pending, props } = useForm(deleteAccountAction);
  const { done, errors } = state;

  useEffect(() => {
    if (done === null) return;
    startTransition(() => leave(personId));
  }, [done, personId]);

  return (
    <form {...props} className={styles.form}>
      {hasPassword ? (
        <>
          {/* Tells a password manager whose password this is. */}
          <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
          <PasswordField
            label="Your password"
            name="confirmation"
            autoComplete="current-password"
            error={errors['confirmation']}
          />
        </>
      ) : (
        <Field
          label={`Your user name, ${name}`}
          name="confirmation"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          error={errors['confirmation']}
        />
      )}
      <FormMessage message={state.message} done={done} />
      <Button type="submit" className={styles.delete} aria-disabled={pending || done !== null}>
        {pending ? 'One moment…' : 'Delete my account for ever'}
      </Button>
    </form>
  );
}

/** The device comes last, so that nothing on the page that was left writes there again. */
async function leave(personId: string): Promise<void> {
  try {
    await leaveAction();
  } finally {
    await forgetPerson(personId);
  }
}
