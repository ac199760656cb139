import type { LessonContent } from '#domain/lesson/lesson.ts';
import { emptied } from './exercises/emptied.ts';
import { growth } from './exercises/growth.ts';
import { keyOrder } from './exercises/order.ts';
import { writtenRecent } from './exercises/written.ts';

export default {
  exercises: [growth, keyOrder, emptied, writtenRecent],
  measurements: [
    {
      name: 'moved-per-insertion',
      code: 'import sys\nd, moved = {}, 0\nfor i in range(100_000):\n    before = sys.getsizeof(d)\n    d[i] = None\n    moved += i if sys.getsizeof(d) != before else 0',
      expression: 'round(moved / len(d), 1)',
      unit: 'entries',
    },
  ],
} satisfies LessonContent;
