'use client';

import { UNANSWERED } from './form-state.ts';
import type { FormState } from './form-state.ts';

/** Signs in with a password, then goes on to `to`. */
export async function enterWithPassword(
  identifier: string,
  password: string,
  to: string,
): Promise<FormState<true>> {
  if (!navigator.onLine) {
    return { ...UNANSWERED, message: 'You are offline. Connect, then try again; what you typed stays here.' };
  }
  const { signIn } = await import('next-auth/react');
  const answer = await signIn('credentials', { redirect: false, identifier, password });
  // next-auth calls it a success when the browser kept no cookie, and only the address tells.
  if (answer?.url?.includes('csrf=true')) {
    return {
      ...UNANSWERED,
      message: 'Your browser keeps no cookie of this site. Allow cookies here, then try again.',
    };
  }
  if (!answer?.ok) return { ...UNANSWERED, message: answer?.error ?? 'Signing in did not work. Try again.' };
  await arrive(to);
  return { ...UNANSWERED, done: true };
}

/** Signs in through an outside provider, which sends the person back to the sign-in page and so on to `to`. */
export async function enterThrough(provider: string, to: string): Promise<void> {
  const { signIn } = await import('next-auth/react');
  await signIn(provider, { callbackUrl: `/signin?callbackUrl=${encodeURIComponent(to)}` });
}

/** Takes what a guest did on this device into the account, then goes on to `to` with everything loaded afresh. */
export async function arrive(to: string): Promise<void> {
  try {
    const { moveProgress } = await import('#browser/offline/move-progress.ts');
    await moveProgress();
  } catch (error) {
    // It is still on the device, and moves the next time.
    console.warn('The progress on this device could not be moved yet.', error);
  }
  window.location.assign(to);
}
