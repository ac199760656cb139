import { z } from 'zod';

import { LONGEST_CODE } from '#domain/grading/parse-prediction.ts';
import { CONFIDENCES } from '#domain/lesson/prediction.ts';
import { DAY_SHARES } from '#domain/scheduling/choose-interval.ts';
import { isTimeZone } from '#domain/scheduling/learner-day.ts';
import type { Step } from '#domain/scheduling/settings.ts';
import { RATINGS } from '#domain/scheduling/types.ts';

/** What `data.json` says of itself. The version is raised whenever an older reader would misread it. */
export const DATA_FORMAT = 'heapwise-person';
export const DATA_VERSION = 1;

/** More than anyone will have; what a request may bring at most. */
export const ENTRIES_AT_MOST = 250_000;

/** The latest instant that a date can say (ms). */
const LATEST = 8_000_000_000_000;

const id = z.string().min(1).max(64);
const instant = z.number().int().min(0).max(LATEST);
const day = z.iso.date();
const logged = { id, card: z.string().min(1).max(100), at: instant, day };

/** An entry of the review log, as it leaves and comes back. */
export const ReviewSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('rating'),
    ...logged,
    attempt: id,
    rating: z.enum(RATINGS),
    interval: z.number().int().min(1).max(36_500).nullable().optional(),
  }),
  z.object({ type: z.literal('void'), ...logged, voids: id, reason: z.enum(['undo', 'slip']) }),
  z.object({ type: z.enum(['suspend', 'resume', 'bury', 'reset']), ...logged }),
  z.object({ type: z.literal('move'), ...logged, to: day, because: id.nullable() }),
]);

/** An attempt, as it leaves and comes back. */
export const AttemptSchema = z.object({
  id,
  exercise: z.string().min(1).max(100),
  revision: z.number().int().min(0),
  instance: z.string().max(400),
  environment: z.string().max(60),
  prediction: z.union([z.number(), z.array(z.number()).max(100), z.string().max(LONGEST_CODE)]),
  confidence: z.enum(CONFIDENCES),
  hintsUsed: z.number().int().min(0).max(3),
  elapsedMs: z.number().int().min(0).max(LATEST),
  verdict: z.enum(['correct', 'close', 'incorrect', 'errored', 'inconclusive']),
  closeness: z.number().min(0).max(1),
  gradedBy: z.enum(['run', 'fact']),
  at: instant,
});

const steps = z
  .array(z.custom<Step>((step) => typeof step === 'string' && /^[1-9]\d{0,3}[mhd]$/.test(step)))
  .max(10);

const SettingsSchema = z.object({
  timeZone: z.string().max(64).refine(isTimeZone),
  rolloverHour: z.number().int().min(0).max(23),
  desiredRetention: z.number().min(0.8).max(0.97),
  newPerDay: z.number().int().min(0).max(9999),
  reviewsPerDay: z.number().int().min(0).max(9999),
  catchUpPerDay: z.number().int().min(1).max(9999),
  fuzz: z.boolean(),
  balance: z.boolean(),
  weekdays: z.array(z.enum(DAY_SHARES)).length(7),
  learningSteps: steps,
  relearningSteps: steps,
  targetDay: day.nullable(),
});

const ParameterSetSchema = z.object({
  id,
  weights: z.array(z.number()).length(21),
  ratings: z.number().int().min(0),
  lossBefore: z.number(),
  lossAfter: z.number(),
  madeAt: instant,
  adoptedAt: instant.nullable(),
  droppedAt: instant.nullable(),
});

/** What an import takes from `data.json`. The rest of it says what else was stored, for whoever reads it. */
export const PersonDataSchema = z.object({
  format: z.literal(DATA_FORMAT),
  version: z.literal(DATA_VERSION),
  settings: SettingsSchema.nullable(),
  parameterSets: z.array(ParameterSetSchema).max(10_000),
  reviews: z.array(ReviewSchema).max(ENTRIES_AT_MOST),
  attempts: z.array(AttemptSchema).max(ENTRIES_AT_MOST),
});

/** Settings as they leave and come back. */
export type StoredSettings = z.infer<typeof SettingsSchema>;
/** What an import takes from `data.json`. */
export type PersonData = z.infer<typeof PersonDataSchema>;
