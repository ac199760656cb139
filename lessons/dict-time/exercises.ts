import type { LessonContent } from '#domain/lesson/lesson.ts';
import { collisions, hashCount } from './exercises/counts.ts';
import { workGrowth } from './exercises/growth.ts';
import { claimsOnLookups, claimsOnWholes } from './exercises/judged.ts';
import { groupingOrder } from './exercises/ranking.ts';

export default {
  exercises: [collisions, workGrowth, claimsOnLookups, hashCount, groupingOrder, claimsOnWholes],
  measurements: [
    {
      name: 'slot-taken',
      code: 'import random\nrandom.seed(1)\ntaken, collided = set(), 0\nfor i in range(1000):\n    slot = random.getrandbits(11)\n    collided += slot in taken\n    taken.add(slot)',
      expression: 'round(100 * collided / 1000)',
      unit: '%',
    },
  ],
} satisfies LessonContent;
