'use server';

import { after } from 'next/server';

import { clientAddress } from '#server/auth/client-address.ts';
import { ForgotForm } from '#server/auth/forms.ts';
import { parseForm } from '#server/auth/invalid-input.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { now } from '#server/clock.ts';
import { mailResetLink } from '#server/commands/mail-reset-link.ts';
import { invariant } from '#server/errors.ts';
import { mailSite, sendMail } from '#server/mail/send-mail.ts';
import { logFailure } from '#server/respond.ts';
import { store } from '#server/store.ts';

import { answerForm } from '../answer-form.ts';
import type { FormState } from '../form-state.ts';

/** Sends a reset link, if the address is known; the answer is the same if it is not. */
export async function forgotAction(form: FormData): Promise<FormState<true>> {
  return answerForm(async () => {
    const { email } = parseForm(ForgotForm, form);
    await countTry('forgot-address', await clientAddress());
    await countTry('forgot-identifier', email);
    const site = mailSite();
    invariant(site, 'the form is shown only when mail is set up');
    after(() => mailResetLink(store(), email, site, now(), sendMail).catch(logFailure));
    return true as const;
  });
}
