import type { LessonContent } from '#domain/lesson/lesson.ts';
import { counting } from './exercises/claims.ts';
import { found, outside } from './exercises/counts.ts';
import { freedWhen } from './exercises/freed.ts';
import { goingOrder } from './exercises/order.ts';
import { tree } from './exercises/written.ts';
import { lastWords } from './exercises/words.ts';

export default {
  exercises: [goingOrder, freedWhen, outside, found, lastWords, tree, counting],
  measurements: [
    {
      name: 'collector-header',
      code: 'import sys',
      expression: 'sys.getsizeof([]) - [].__sizeof__()',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
