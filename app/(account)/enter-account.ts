'use client';

import { DEVICE_PROGRESS_COOKIE } from '#domain/scheduling/device-mark.ts';

import { UNANSWERED } from './form-state.ts';
import type { FormState } from './form-state.ts';

/** Signs in with a password. */
export async function enterWithPassword(identifier: string, password: string): Promise<FormState<true>> {
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
  return { ...UNANSWERED, done: true };
}

/** Signs in through an outside provider, which sends the person back to the sign-in page and so on to `to`. */
export async function enterThrough(provider: string, to: string): Promise<void> {
  const { signIn } = await import('next-auth/react');
  await signIn(provider, { callbackUrl: signInAddress(to) });
}

/**
 * Goes on to `to`, with everything loaded afresh. Where this device holds a guest's progress, the sign-in page asks first
 * what is to become of it: the guest may have been somebody else.
 */
export function goOn(to: string): void {
  const asks = document.cookie.includes(DEVICE_PROGRESS_COOKIE);
  window.location.assign(asks ? signInAddress(to) : to);
}

/**
 * Takes what a guest did on this device into the account that they have just made.
 * @returns a sentence about what got lost on the way; null where nothing did.
 */
export async function takeAlong(person: string): Promise<string | null> {
  try {
    const { lostWords, moveProgress } = await import('#browser/offline/move-progress.ts');
    return lostWords(await moveProgress(person));
  } catch (error) {
    // It is still on the device: the next page asks about it.
    console.warn('The progress on this device could not be moved yet.', error);
    return null;
  }
}

function signInAddress(to: string): string {
  return `/signin?callbackUrl=${encodeURIComponent(to)}`;
}
