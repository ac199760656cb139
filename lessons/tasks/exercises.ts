import type { LessonContent } from '#domain/lesson/lesson.ts';
import { cancel } from './exercises/cancel.ts';
import { claimsCost } from './exercises/claims-cost.ts';
import { claimsMade } from './exercises/claims-made.ts';
import { claimsState } from './exercises/claims-state.ts';
import { order } from './exercises/order.ts';
import { results } from './exercises/results.ts';
import { siblings } from './exercises/siblings.ts';

export default {
  exercises: [order, claimsMade, claimsState, cancel, results, siblings, claimsCost],
  measurements: [
    {
      name: 'task',
      code: 'import asyncio\nimport sys\n\n\nasync def main():\n    return sys.getsizeof(asyncio.current_task())\n\n\nsize = asyncio.run(main())',
      expression: 'size',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
