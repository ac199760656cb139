import type { LessonContent } from '#domain/lesson/lesson.ts';
import { blockingCoroutine, sleepBound } from './exercises/clock.ts';
import { waitsInFlight } from './exercises/flight.ts';
import { claimsOnThreads } from './exercises/judged-threads.ts';
import { claimsOnInterpreter } from './exercises/judged.ts';
import { brokenLine } from './exercises/lines.ts';
import { processesForWaiting } from './exercises/price.ts';

export default {
  exercises: [
    brokenLine,
    claimsOnInterpreter,
    waitsInFlight,
    sleepBound,
    blockingCoroutine,
    processesForWaiting,
    claimsOnThreads,
  ],
  measurements: [
    {
      name: 'switch-interval',
      code: 'import sys',
      expression: 'round(1000 * sys.getswitchinterval())',
      unit: 'ms',
    },
  ],
} satisfies LessonContent;
