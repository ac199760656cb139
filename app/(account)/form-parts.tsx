'use client';

import { useState } from 'react';
import type { InputHTMLAttributes, ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';

import styles from './form.module.css';

/** What a new password should be like; the error says the same, so show one of them. */
export const NEW_PASSWORD_HINT = 'At least 10 characters. A few words in a row are good.';

/** What a form says about itself as a whole: the sentence of a refusal, or that it is done. */
export function FormMessage({
  message,
  done,
}: {
  message: string | null;
  done?: string | null;
}): ReactElement {
  return (
    <>
      {message && (
        <p className={styles.message} role="alert">
          {message}
        </p>
      )}
      {/* There before it says anything, so that a screen reader hears what comes. */}
      <output className={styles.done}>{!message && done}</output>
    </>
  );
}

/** A form's one button. It stays focusable while the form is on its way, and says so. */
export function Submit({
  pending,
  variant = 'primary',
  children,
}: {
  pending: boolean;
  variant?: 'primary' | 'secondary';
  children: string;
}): ReactElement {
  return (
    <Button type="submit" variant={variant} className={styles.submit} aria-disabled={pending}>
      {pending ? 'One moment…' : children}
    </Button>
  );
}

/** A password that can be looked at; pasting and password managers work as in any field. */
export function PasswordField(
  props: InputHTMLAttributes<HTMLInputElement> & {
    label: string;
    hint?: string | undefined;
    error?: string | undefined;
    autoComplete: 'current-password' | 'new-password';
  },
): ReactElement {
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <Field
        {...props}
        type={shown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
        required
      />
      <button type="button" className={styles.toggle} onClick={() => setShown(!shown)}>
        {shown ? 'Hide' : 'Show'}
        <span className="visually-hidden"> {props.label.toLowerCase()}</span>
      </button>
    </div>
  );
}
