import { getPerson } from '#db/people.ts';
import { TEST_REMINDER } from '#domain/reminders/reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { countTry } from '#server/auth/rate-limit.ts';
import { allow } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';
import { CHANNELS } from '#server/reminders/channels.ts';
import type { ChannelName } from '#server/reminders/channels.ts';
import { store } from '#server/store.ts';

/**
 * Sends a test by one of the ways of being reminded.
 * @returns how it reached the person, as a sentence.
 * @throws AppError with what is in its way; 429 after too many.
 */
export async function testReminder(
  actor: Actor | null,
  name: ChannelName,
  at: number,
  channels = CHANNELS,
): Promise<string> {
  allow(actor, 'change-own-account');
  await countTry('reminder-tests-person', actor.id);
  const person = await getPerson(store().db, actor.id);
  const delivery = await channels[name].deliver(person, TEST_REMINDER, at);
  if ('trouble' in delivery) throw new AppError('not-delivered', delivery.trouble, 502);
  return delivery.reached;
}
