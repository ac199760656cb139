import type { LessonContent } from '#domain/lesson/lesson.ts';
import { effects } from './exercises/effects.ts';
import { claimsOnMemory } from './exercises/judged.ts';
import { kindsOrder } from './exercises/ranking.ts';
import { emptySize, grownSize } from './exercises/sizes.ts';

export default {
  exercises: [emptySize, grownSize, effects, kindsOrder, claimsOnMemory],
  measurements: [
    {
      name: 'entry',
      code: 'import struct',
      expression: "3 * struct.calcsize('P')",
      unit: 'bytes',
    },
    {
      name: 'used-before',
      code: 'import struct\nslots, word = 8, struct.calcsize("P")',
      expression: 'slots * 3 * word',
      unit: 'bytes',
    },
    {
      name: 'used-now',
      code: 'import struct\nslots, word = 8, struct.calcsize("P")',
      expression: 'slots + slots * 2 // 3 * 3 * word',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
