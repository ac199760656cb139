import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Lessons as last published from `lessons/`. */
export const lessons = sqliteTable('lessons', {
  slug: text().primaryKey(),
  title: text().notNull(),
  track: text().notNull(),
  position: integer().notNull(),
  publishedAt: integer().notNull(),
});

/** Every revision of an exercise that was ever published, so that an old attempt can say what it answered. */
export const exerciseRevisions = sqliteTable(
  'exercise_revisions',
  {
    exercise: text().notNull(),
    revision: integer().notNull(),
    lesson: text()
      .notNull()
      .references(() => lessons.slug),
    kind: text().notNull(),
    title: text().notNull(),
    publishedAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.exercise, table.revision] }),
    index('exercise_revisions_lesson').on(table.lesson),
  ],
);
