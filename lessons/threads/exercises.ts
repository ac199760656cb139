import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimsThreads } from './exercises/claims.ts';
import { inFlight } from './exercises/naps.ts';
import { whoFollows } from './exercises/order.ts';
import { startCost } from './exercises/start-cost.ts';
import { alive, whoRuns } from './exercises/starting.ts';

export default {
  exercises: [whoRuns, alive, whoFollows, startCost, inFlight, claimsThreads],
  measurements: [],
} satisfies LessonContent;
