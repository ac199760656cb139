import 'server-only';

import { unstable_rethrow } from 'next/navigation';

import { InvalidInput } from '#server/auth/invalid-input.ts';
import { AppError } from '#server/errors.ts';
import { logFailure } from '#server/respond.ts';

import { UNANSWERED } from './form-state.ts';
import type { FormState } from './form-state.ts';

/** Runs a form's work and turns what it throws into an answer that the form can show. */
export async function answerForm<T>(work: () => Promise<T>): Promise<FormState<T>> {
  try {
    return { ...UNANSWERED, done: await work() };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof InvalidInput) return { ...UNANSWERED, errors: error.fields };
    if (error instanceof AppError) return { ...UNANSWERED, message: error.message };
    return { ...UNANSWERED, message: logFailure(error) };
  }
}
