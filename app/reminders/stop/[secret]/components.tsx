'use client';

import type { ReactElement } from 'react';

import { FormMessage, Submit } from '../../../(account)/form-parts.tsx';
import { useForm } from '../../../(account)/use-form.ts';
import { stopAction } from './actions.ts';

/** The button that ends reminders by e-mail. */
export function StopForm({ secret }: { secret: string }): ReactElement {
  const { state, pending, props } = useForm(stopAction);
  return (
    <form {...props}>
      <input type="hidden" name="secret" value={secret} />
      <FormMessage message={state.message} done={state.done} />
      {!state.done && <Submit pending={pending}>No more e-mail</Submit>}
    </form>
  );
}
