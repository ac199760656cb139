'use client';

import { useState } from 'react';
import type { InputHTMLAttributes, ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';

import styles from './form.module.css';

/** What a form says about itself as a whole: the sentence of a refusal, or that it is done. */
export function FormMessage({
  message,
  done,
}: {
  message: string | null;
  done?: string | null;
}): ReactElement | null {
  if (message) {
    return (
      <p className={styles.message} role="alert">
        {message}
      </p>
    );
  }
  return done ? <output className={styles.done}>{done}</output> : null;
}

/** A form's one button. It stays focusable while the form is on its way, and says so. */
export function Submit({ pending, children }: { pending: boolean; children: string }): ReactElement {
  return (
    <Button type="submit" className={styles.submit} aria-disabled={pending}>
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
      <button
        type="button"
        className={styles.toggle}
        aria-label={`${shown ? 'Hide' : 'Show'} ${props.label.toLowerCase()}`}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide' : 'Show'}
      </button>
    </div>
  );
}
