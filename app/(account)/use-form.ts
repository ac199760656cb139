'use client';

import { startTransition, useActionState, useEffect, useRef, useState } from 'react';
import type { FormEvent, RefObject } from 'react';

import { UNANSWERED } from './form-state.ts';
import type { FormState } from './form-state.ts';

interface Form<T> {
  readonly state: FormState<T>;
  readonly pending: boolean;
  /** To be spread on the `<form>`. */
  readonly props: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly action: (data: FormData) => void;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    readonly onInput: () => void;
    readonly noValidate: true;
  };
}

/**
 * A form whose fields keep what was typed (React empties a form after its action, even after a refusal) and that takes
 * the focus to the first wrong field. What it said as a whole it takes back on its way, so that the same sentence is heard
 * again, and “done” also when something is changed after it.
 */
export function useForm<T>(action: (form: FormData) => Promise<FormState<T>>): Form<T> {
  const ref = useRef<HTMLFormElement>(null);
  const [answer, submit, pending] = useActionState<FormState<T>, FormData>(
    (_, form) => action(form),
    UNANSWERED,
  );

  useEffect(() => {
    if (Object.keys(answer.errors).length === 0) return;
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);
  const [overtaken, setOvertaken] = useState<FormState<T> | null>(null);
  const state = {
    errors: answer.errors,
    message: pending ? null : answer.message,
    done: pending || overtaken === answer ? null : answer.done,
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    startTransition(() => submit(form));
  };
  const onInput = () => setOvertaken(answer);
  return { state, pending, props: { ref, action: submit, onSubmit, onInput, noValidate: true } };
}
