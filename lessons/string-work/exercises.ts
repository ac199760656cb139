import type { LessonContent } from '#domain/lesson/lesson.ts';
import { textGrowth } from './exercises/growth.ts';
import { sameText } from './exercises/identity.ts';
import { textPeak } from './exercises/peak.ts';
import { pieces } from './exercises/pieces.ts';
import { writtenPieces } from './exercises/written.ts';

export default {
  exercises: [sameText, textGrowth, textPeak, pieces, writtenPieces],
  measurements: [
    { name: 'one-letter', code: 'import sys', expression: "sys.getsizeof('a')", unit: 'bytes' },
    {
      name: 'copied-by-hand',
      code: 'copied = sum(range(1000))',
      expression: 'copied',
      unit: 'letters',
    },
  ],
} satisfies LessonContent;
