import type { ReminderKind } from './which-reminder.ts';

/** What a person is told: a headline and a sentence. Never of a lesson: others may look on. */
export interface Reminder {
  readonly title: string;
  readonly body: string;
  /** How many cards wait; null where it is about none. */
  readonly due: number | null;
}

/** The reminder that so many cards wait; at least one. */
export function reminderOf(kind: ReminderKind, due: number): Reminder {
  const cards = due === 1 ? '1 card' : `${due} cards`;
  switch (kind) {
    case 'first':
      return {
        title: `${cards} for you today`,
        body: 'Ideas you are about to forget. A few minutes keep them.',
        due,
      };
    case 'follow-up':
      return {
        title: `${cards} left for today`,
        body: 'If the evening has a few minutes left for them, good. If not, they wait for tomorrow.',
        due,
      };
  }
}

/** Shows that a way of being reminded works. */
export const TEST_REMINDER: Reminder = {
  title: 'Reminders reach you here',
  body: 'This was the test you asked for. The next one comes when cards are due.',
  due: null,
};
