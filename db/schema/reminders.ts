import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import { people } from './people.ts';

/** By which ways a person wants to be reminded, and when that last worked. Instants are milliseconds since the epoch. */
export const reminders = sqliteTable(
  'reminders',
  {
    personId: text()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** The hour of the person's day, from 0 to 23. */
    hour: integer().notNull(),
    push: integer({ mode: 'boolean' }).notNull().default(false),
    email: integer({ mode: 'boolean' }).notNull().default(false),
    /** Whether one more reminder comes in the evening while something is left. */
    followUp: integer({ mode: 'boolean' }).notNull().default(false),
    /** The learner days on which they were last reminded, so that nobody is reminded twice. */
    lastDay: text(),
    lastFollowUpDay: text(),
    emailDeliveredAt: integer(),
    emailTrouble: text(),
    /** Of the secret in the address of the calendar feed; null without one. */
    feedHash: text(),
    feedReadAt: integer(),
    /** Of the secret in the link that ends reminders by e-mail. */
    unsubscribeHash: text(),
  },
  (table) => [
    uniqueIndex('reminders_feed').on(table.feedHash),
    uniqueIndex('reminders_unsubscribe').on(table.unsubscribeHash),
  ],
);

/** A browser that takes push messages for a person. */
export const pushSubscriptions = sqliteTable(
  'push_subscriptions',
  {
    /** The address that the browser's maker gave. */
    endpoint: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    p256dh: text().notNull(),
    auth: text().notNull(),
    /** Which device it is, for people: "Chrome on Android". */
    label: text().notNull(),
    createdAt: integer().notNull(),
    deliveredAt: integer(),
    trouble: text(),
  },
  (table) => [index('push_subscriptions_person').on(table.personId)],
);
