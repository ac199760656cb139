import type { LessonContent } from '#domain/lesson/lesson.ts';
import { referrer } from './exercises/keepers.ts';
import { differenceOrder, largestLine } from './exercises/lines.ts';
import { longestLine, lowerPeak } from './exercises/peaks.ts';

const nested = 'import sys\nrows = [[0] * 100 for _ in range(100)]';

export default {
  exercises: [largestLine, lowerPeak, differenceOrder, referrer, longestLine],
  measurements: [
    { name: 'outer-list', code: nested, expression: 'sys.getsizeof(rows)', unit: 'bytes' },
    {
      name: 'with-rows',
      code: nested,
      expression: 'sys.getsizeof(rows) + sum(sys.getsizeof(row) for row in rows)',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
