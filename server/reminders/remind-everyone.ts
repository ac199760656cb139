import { getPerson } from '#db/people.ts';
import { claimReminder, listRemindable } from '#db/reminders.ts';
import type { Remindable } from '#db/reminders.ts';
import { reminderOf } from '#domain/reminders/reminder.ts';
import { whichReminder } from '#domain/reminders/which-reminder.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { DEFAULT_DAY_RULE } from '#server/queries/learner-settings.ts';
import { logFailure } from '#server/respond.ts';
import { store } from '#server/store.ts';

import type { Channels } from './channels.ts';
import { countWaiting } from './count-waiting.ts';

/** So many people are reminded at a time: what takes long is others' servers. */
const AT_ONCE = 8;

/**
 * Reminds everyone whose time it is at `at` (ms), if cards wait for them. Called as often as one likes: nobody is reminded
 * twice.
 */
export async function remindEveryone(at: number, channels: Pick<Channels, 'push' | 'email'>): Promise<void> {
  const waiting = [...(await listRemindable(store().db))];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      // What goes wrong for one person is nobody else's trouble.
      await remind(next, at, channels).catch(logFailure);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function remind(
  { reminders, dayRule }: Remindable,
  at: number,
  channels: Pick<Channels, 'push' | 'email'>,
): Promise<void> {
  const { personId } = reminders;
  const rule = dayRule ?? DEFAULT_DAY_RULE;
  const kind = whichReminder(reminders, at, rule);
  if (kind === null) return;
  const due = await countWaiting(personId, at);
  if (due === 0) return;
  // Noted before it is sent: rather none, after a crash, than two.
  const day = learnerDay(at, rule);
  if (!(await store().write((tx) => claimReminder(tx, personId, kind, day)))) return;
  const person = await getPerson(store().db, personId);
  const reminder = reminderOf(kind, due);
  for (const name of ['push', 'email'] as const) {
    if (reminders[name]) await channels[name].deliver(person, reminder, at);
  }
}
