'use server';

import { clientAddress } from '#server/auth/client-address.ts';
import { stopMailReminders } from '#server/commands/stop-mail-reminders.ts';

import { answerForm } from '../../../(account)/answer-form.ts';
import type { FormState } from '../../../(account)/form-state.ts';

/** Ends reminders by e-mail for whom this link was made. */
export async function stopAction(form: FormData): Promise<FormState<string>> {
  return answerForm(async () => {
    await stopMailReminders(String(form.get('secret')), await clientAddress());
    return 'Done. You get no more reminders by e-mail.';
  });
}
