import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimsLock } from './exercises/claims-lock.ts';
import { threadsClock } from './exercises/clock.ts';
import { noDeadlocks } from './exercises/deadlocks.ts';
import { cWork, pythonWork } from './exercises/progress.ts';
import { references } from './exercises/references.ts';
import { waitingReleases } from './exercises/waits.ts';

export default {
  exercises: [references, pythonWork, waitingReleases, cWork, claimsLock, noDeadlocks, threadsClock],
  measurements: [],
} satisfies LessonContent;
