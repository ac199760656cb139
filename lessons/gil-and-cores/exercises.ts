import type { LessonContent } from '#domain/lesson/lesson.ts';
import { builds } from './exercises/builds.ts';
import { claimsCores } from './exercises/claims.ts';
import { howManyGils } from './exercises/gils.ts';
import { mixedClock } from './exercises/mixed.ts';
import { neverParallel } from './exercises/parallel.ts';
import { poolThreads, whoHears } from './exercises/pools.ts';

export default {
  exercises: [neverParallel, mixedClock, claimsCores, poolThreads, whoHears, howManyGils, builds],
  measurements: [],
} satisfies LessonContent;
