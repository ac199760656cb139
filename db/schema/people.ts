import { sql } from 'drizzle-orm';
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import { ROLES } from '#domain/account/role.ts';
import { DEFAULT_SPREADING } from '#domain/scheduling/choose-interval.ts';
import type { DayShare } from '#domain/scheduling/choose-interval.ts';
import { DEFAULT_LIMITS, DEFAULT_STEPS } from '#domain/scheduling/settings.ts';
import type { Step } from '#domain/scheduling/settings.ts';

/** Everyone with an account. Instants are milliseconds since the epoch. */
export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    /** As the person writes it; unique without regard to case. */
    name: text().notNull(),
    email: text(),
    /** argon2id string; null for people who only sign in through a provider. */
    passwordHash: text(),
    role: text({ enum: ROLES }).notNull().default('learner'),
    /** Raised to sign out everywhere: a session made under an older number is refused. */
    sessionVersion: integer().notNull().default(1),
    createdAt: integer().notNull(),
  },
  (table) => [
    uniqueIndex('people_name').on(sql`lower(${table.name})`),
    uniqueIndex('people_email').on(sql`lower(${table.email})`),
  ],
);

/** A person's account at an outside provider. */
export const identities = sqliteTable(
  'identities',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    provider: text().notNull(),
    subject: text().notNull(),
  },
  (table) => [uniqueIndex('identities_subject').on(table.provider, table.subject)],
);

/** Links that let someone choose a new password. Only a hash of the link's secret is kept. */
export const passwordResets = sqliteTable(
  'password_resets',
  {
    secretHash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (table) => [index('password_resets_person').on(table.personId)],
);

/** How a person wants to learn. One row per person; absent means the defaults of `domain/scheduling`. */
export const settings = sqliteTable('settings', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  timeZone: text().notNull(),
  rolloverHour: integer().notNull(),
  /** From 0.80 to 0.97. */
  desiredRetention: real().notNull(),
  newPerDay: integer().notNull().default(DEFAULT_LIMITS.newPerDay),
  reviewsPerDay: integer().notNull().default(DEFAULT_LIMITS.reviewsPerDay),
  catchUpPerDay: integer().notNull().default(DEFAULT_LIMITS.catchUpPerDay),
  fuzz: integer({ mode: 'boolean' }).notNull().default(DEFAULT_SPREADING.fuzz),
  balance: integer({ mode: 'boolean' }).notNull().default(DEFAULT_SPREADING.balance),
  /** One share for each weekday, Monday first. */
  weekdays: text({ mode: 'json' }).$type<readonly DayShare[]>().notNull().default(DEFAULT_SPREADING.weekdays),
  learningSteps: text({ mode: 'json' }).$type<readonly Step[]>().notNull().default(DEFAULT_STEPS.learning),
  relearningSteps: text({ mode: 'json' })
    .$type<readonly Step[]>()
    .notNull()
    .default(DEFAULT_STEPS.relearning),
  /** The day for which all shall be known, `YYYY-MM-DD`. */
  targetDay: text(),
});
