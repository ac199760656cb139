import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimsOnSavings } from './exercises/claims.ts';
import { bytesEach, bytesOrder, dictAsked } from './exercises/each.ts';
import { concatenation, distinct, madeCount } from './exercises/shared.ts';
import { writtenPoints, writtenShared } from './exercises/written.ts';

export default {
  exercises: [
    madeCount,
    distinct,
    writtenShared,
    bytesOrder,
    bytesEach,
    dictAsked,
    writtenPoints,
    concatenation,
    claimsOnSavings,
  ],
  measurements: [
    {
      name: 'sizeof-instance',
      code: 'import sys\nclass Plain: pass\nthing = Plain()\nthing.x = thing.y = thing.z = 1',
      expression: 'sys.getsizeof(thing)',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
