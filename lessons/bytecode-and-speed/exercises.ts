import type { LessonContent } from '#domain/lesson/lesson.ts';
import { fewest } from './exercises/fewest.ts';
import { specialise, unlearn } from './exercises/specialise.ts';
import { claimCount, executedSteps, oneInstruction } from './exercises/work.ts';
import { hoisted } from './exercises/written.ts';

export default {
  exercises: [executedSteps, fewest, oneInstruction, claimCount, hoisted, specialise, unlearn],
  measurements: [
    {
      name: 'cold-bytes',
      code: 'def border(width, height):\n    return 2 * (width + height)\n',
      expression: 'len(border.__code__.co_code)',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
