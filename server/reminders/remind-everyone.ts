import { getPerson } from '#db/people.ts';
import { claimReminder, listRemindable } from '#db/reminders.ts';
import type { Remindable, Reminders } from '#db/reminders.ts';
import { reminderOf } from '#domain/reminders/reminder.ts';
import { whichReminder } from '#domain/reminders/which-reminder.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { DayRule } from '#domain/scheduling/types.ts';
import { DEFAULT_DAY_RULE } from '#server/queries/learner-settings.ts';
import { logFailure } from '#server/respond.ts';
import { store } from '#server/store.ts';

import type { Channels } from './channels.ts';
import { countWaiting } from './count-waiting.ts';
import { RefusedReminders } from './refused.ts';
import type { Refused } from './refused.ts';

/** So many people are reminded at a time: what takes long is others' servers. */
const AT_ONCE = 8;
const WAYS = ['push', 'email'] as const;

const refused = new RefusedReminders();

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
  if (kind === null) return remindAgain(reminders, at, rule, channels);
  const due = await countWaiting(personId, at);
  if (due === 0) return;
  // Noted before it is sent: rather none, after a crash, than two.
  const day = learnerDay(at, rule);
  if (!(await store().write((tx) => claimReminder(tx, personId, kind, day)))) return;
  for (const name of WAYS) {
    if (reminders[name]) await bring(personId, name, due, { kind, day, tries: 1, at }, channels);
  }
}

/** Tries once more what was refused, while its time lasts and cards still wait. */
async function remindAgain(
  reminders: Reminders,
  at: number,
  rule: DayRule,
  channels: Pick<Channels, 'push' | 'email'>,
): Promise<void> {
  const { personId } = reminders;
  for (const name of WAYS) {
    const last = refused.take(personId, name, at);
    if (!last || !reminders[name] || last.day !== learnerDay(at, rule)) continue;
    const before = last.kind === 'first' ? { lastDay: null } : { lastFollowUpDay: null };
    if (whichReminder({ ...reminders, ...before }, at, rule) !== last.kind) continue;
    const due = await countWaiting(personId, at);
    if (due > 0) await bring(personId, name, due, { ...last, tries: last.tries + 1, at }, channels);
  }
}

async function bring(
  personId: string,
  name: (typeof WAYS)[number],
  due: number,
  attempt: Refused,
  channels: Pick<Channels, 'push' | 'email'>,
): Promise<void> {
  const person = await getPerson(store().db, personId);
  const delivery = await channels[name].deliver(person, reminderOf(attempt.kind, due), attempt.at);
  if ('trouble' in delivery) refused.keep(personId, name, attempt);
}
