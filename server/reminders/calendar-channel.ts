import { findReminders } from '#db/reminders.ts';
import { store } from '#server/store.ts';

import { calendarFeed } from './calendar-feed.ts';
import type { Channel } from './channel.ts';

/** Reaches a person through a calendar of theirs, which asks by itself: a test can only say what it will be given. */
export const calendarChannel: Channel = {
  obstacle: () => null,
  async deliver({ id }, _, at) {
    const reminders = await findReminders(store().db, id);
    if (!reminders?.feedHash) return { trouble: 'There is no address for a calendar yet. Make one first.' };
    const { days, cards } = await calendarFeed(reminders, at);
    const holds =
      days === 0
        ? 'nothing yet, since no card is due in the next 14 days'
        : `${cards === 1 ? '1 card' : `${cards} cards`} on ${days === 1 ? '1 day' : `${days} days`}`;
    return { reached: `The feed works. It holds ${holds}; your calendar shows it when it next asks.` };
  },
};
