import type { LessonContent } from '#domain/lesson/lesson.ts';
import { instructionsBetween, raceLuck } from './exercises/between.ts';
import { countsHold } from './exercises/counts.ts';
import { switchInterval } from './exercises/interval.ts';
import { atTheSameMoment } from './exercises/timeline.ts';
import { mostTurns } from './exercises/turns.ts';
import { writeTurns } from './exercises/write.ts';

export default {
  exercises: [
    atTheSameMoment,
    switchInterval,
    mostTurns,
    countsHold,
    instructionsBetween,
    raceLuck,
    writeTurns,
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
