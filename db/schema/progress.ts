import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import { CONFIDENCES } from '#domain/lesson/prediction.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { RATINGS, REVIEW_TYPES } from '#domain/scheduling/types.ts';
import type { DayTally } from '#domain/statistics/day-tally.ts';

import { people } from './people.ts';

const VERDICTS = ['correct', 'close', 'incorrect', 'errored', 'inconclusive'] as const;

/** Every graded prediction. The device that made it made its id. */
export const attempts = sqliteTable(
  'attempts',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    exercise: text().notNull(),
    revision: integer().notNull(),
    instance: text().notNull(),
    /** The environment the question was about. */
    environment: text().notNull(),
    prediction: text({ mode: 'json' }).$type<Prediction>().notNull(),
    confidence: text({ enum: CONFIDENCES }).notNull(),
    hintsUsed: integer().notNull(),
    /** Milliseconds from seeing the item to locking the prediction. */
    elapsedMs: integer().notNull(),
    verdict: text({ enum: VERDICTS }).notNull(),
    /** From 0 to 1. */
    closeness: real().notNull(),
    /** Where the fact that graded it came from. */
    gradedBy: text({ enum: ['run', 'fact'] }).notNull(),
    at: integer().notNull(),
  },
  (table) => [
    // A lesson page asks which of its exercises this person has answered.
    index('attempts_person_exercise').on(table.personId, table.exercise),
  ],
);

/** The review log: every rating, every taking back and what else was done to a card, for ever. Triggers refuse updates, and deletes while the person stays. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    card: text().notNull(),
    type: text({ enum: REVIEW_TYPES }).notNull(),
    attempt: text(),
    rating: text({ enum: RATINGS }),
    /** Days that were chosen for a rating; null in the steps, and in ratings made before they were kept. */
    interval: integer(),
    voids: text(),
    reason: text({ enum: ['undo', 'slip'] }),
    /** The due day that a move gives. */
    toDay: text(),
    /** The change of settings that a move belongs to. */
    because: text(),
    at: integer().notNull(),
    day: text().notNull(),
    /** Counts a person's entries, from 1, in the order in which the server received them: where a device asks on. */
    seq: integer().notNull().default(0),
  },
  (table) => [
    index('reviews_person_seq').on(table.personId, table.seq),
    // A card is replayed from its reviews.
    index('reviews_person_card').on(table.personId, table.card),
    index('reviews_person_at').on(table.personId, table.at),
  ],
);

/** The replay of each card's reviews, kept so that the queue is one query. Can be rebuilt from `reviews` and `attempts` at any time. */
export const cards = sqliteTable(
  'cards',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    state: text({ enum: ['learning', 'review', 'relearning'] }).notNull(),
    due: integer().notNull(),
    dueDay: text().notNull(),
    stability: real().notNull(),
    difficulty: real().notNull(),
    reps: integer().notNull(),
    lapses: integer().notNull(),
    step: integer().notNull(),
    lastReview: integer().notNull(),
    lastDay: text().notNull(),
    suspended: integer({ mode: 'boolean' }).notNull().default(false),
    buriedUntil: text(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.key] }),
    index('cards_person_due').on(table.personId, table.dueDay),
  ],
);

/** What a person answered on one day, of one card. Follows from the log, so that statistics replay nothing. */
export const cardDays = sqliteTable(
  'card_days',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    card: text().notNull(),
    day: text().notNull(),
    tally: text({ mode: 'json' }).$type<DayTally>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.card, table.day] })],
);

/** The sum of a day's `card_days`: statistics of years are as many rows as there were days. */
export const learnerDays = sqliteTable(
  'learner_days',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    day: text().notNull(),
    tally: text({ mode: 'json' }).$type<DayTally>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day] })],
);

/** Weights of FSRS fitted to a person's reviews. The one adopted last, unless it was dropped, is in force. */
export const parameterSets = sqliteTable(
  'parameter_sets',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** 21 numbers; none as long as the person waits for them. */
    weights: text({ mode: 'json' }).$type<readonly number[]>().notNull(),
    /** How many ratings told something when they were made: the latest fifth judged, the others were fitted to. */
    ratings: integer().notNull(),
    /** Log-loss of the weights in force before, and of these, over the ratings that judged. */
    lossBefore: real().notNull(),
    lossAfter: real().notNull(),
    madeAt: integer().notNull(),
    adoptedAt: integer(),
    droppedAt: integer(),
  },
  (table) => [index('parameter_sets_person').on(table.personId, table.madeAt)],
);
