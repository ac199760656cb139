'use server';

import { revalidatePath } from 'next/cache';

import { currentActor } from '#server/auth/current-actor.ts';
import { now } from '#server/clock.ts';
import { renewCalendarFeed } from '#server/commands/renew-calendar-feed.ts';
import { revokeCalendarFeed } from '#server/commands/revoke-calendar-feed.ts';
import { saveReminders } from '#server/commands/save-reminders.ts';
import { testReminder } from '#server/commands/test-reminder.ts';
import { CHANNEL_NAMES } from '#server/reminders/channels.ts';

import { answerForm } from '../(account)/answer-form.ts';
import type { FormState } from '../(account)/form-state.ts';

/** Runs what changes the page, draws it anew, and answers with what it gives. */
function change<T>(work: () => Promise<T>): Promise<FormState<T>> {
  return answerForm(async () => {
    try {
      return await work();
    } finally {
      // Also what went wrong is to be seen.
      revalidatePath('/reminders');
    }
  });
}

/** Keeps the hour, and whether a follow-up comes. */
export async function saveTimeAction(form: FormData): Promise<FormState<string>> {
  return change(async () => {
    const followUp = form.get('followUp') === 'on';
    await saveReminders(await currentActor(), { hour: form.get('hour'), followUp });
    return 'Saved.';
  });
}

/** Turns e-mail on or off. */
export async function switchEmailAction(isOn: boolean): Promise<FormState<string>> {
  return change(async () => {
    await saveReminders(await currentActor(), { email: isOn });
    return isOn ? 'E-mail is on.' : 'E-mail is off.';
  });
}

/** Sends a test. */
export async function testAction(channel: string): Promise<FormState<string>> {
  return change(async () => {
    const name = CHANNEL_NAMES.find((one) => one === channel) ?? 'push';
    return testReminder(await currentActor(), name, now());
  });
}

/** Makes an address for a calendar, whose path is answered this once. */
export async function renewFeedAction(): Promise<FormState<string>> {
  return change(async () => renewCalendarFeed(await currentActor()));
}

/** Ends the address for calendars. */
export async function revokeFeedAction(): Promise<FormState<string>> {
  return change(async () => {
    await revokeCalendarFeed(await currentActor());
    return 'The address works no more.';
  });
}
