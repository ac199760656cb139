import type { Tx } from '#db/connection.ts';
import { savePerson } from '#db/people.ts';
import type { Person } from '#db/people.ts';
import { removePushSubscriptions } from '#db/push-subscriptions.ts';
import { changeReminders, findReminders } from '#db/reminders.ts';

/**
 * Saves a person and ends all their sessions, and the notifications on every device with them: whoever has a lost phone is
 * told nothing more.
 * @returns the person with the new session version.
 */
export async function endSessions(tx: Tx, person: Person): Promise<Person> {
  const changed = { ...person, sessionVersion: person.sessionVersion + 1 };
  await savePerson(tx, changed);
  await removePushSubscriptions(tx, person.id);
  const reminders = await findReminders(tx, person.id);
  if (reminders) await changeReminders(tx, person.id, { push: false }, reminders.hour);
  return changed;
}
