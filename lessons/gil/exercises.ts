import type { LessonContent } from '#domain/lesson/lesson.ts';
import { neverParallel, noDeadlocks, waitingReleases } from './exercises/claims.ts';
import { mixedClock, threadsClock } from './exercises/clock.ts';
import { howManyGils } from './exercises/gils.ts';
import { inFlight } from './exercises/naps.ts';
import { cWork, pythonWork, switchInterval } from './exercises/progress.ts';
import { checkThenAct, lostUpdates } from './exercises/races.ts';
import { instructionsBetween, raceLuck, references } from './exercises/sharing.ts';
import { atTheSameMoment } from './exercises/timeline.ts';

export default {
  exercises: [
    references,
    pythonWork,
    waitingReleases,
    inFlight,
    cWork,
    neverParallel,
    atTheSameMoment,
    switchInterval,
    instructionsBetween,
    raceLuck,
    lostUpdates,
    checkThenAct,
    noDeadlocks,
    howManyGils,
    threadsClock,
    mixedClock,
  ],
  measurements: [
    {
      name: 'switch-interval',
      code: 'import sys',
      expression: 'round(sys.getswitchinterval() * 1000, 3)',
      unit: 'milliseconds',
    },
  ],
} satisfies LessonContent;
