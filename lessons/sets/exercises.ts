import type { LessonContent } from '#domain/lesson/lesson.ts';
import { copyCompared, growth } from './exercises/changes.ts';
import { claimsOnMemory } from './exercises/claims.ts';
import { emptiedSize } from './exercises/emptied.ts';
import { containersOrder } from './exercises/ranking.ts';
import { grownSize, madeSize } from './exercises/sizes.ts';
import { slotOrder } from './exercises/slots.ts';

export default {
  exercises: [
    slotOrder,
    grownSize,
    growth,
    containersOrder,
    madeSize,
    copyCompared,
    emptiedSize,
    claimsOnMemory,
  ],
  measurements: [
    { name: 'empty-set', code: 'import sys', expression: 'sys.getsizeof(set())', unit: 'bytes' },
    { name: 'empty-list', code: 'import sys', expression: 'sys.getsizeof([])', unit: 'bytes' },
    {
      name: 'slot',
      code: 'import struct',
      expression: "2 * struct.calcsize('P')",
      unit: 'bytes',
    },
    {
      name: 'free-after-growing',
      code: 'import sys, struct\ns = set(range(307))\nslots = (sys.getsizeof(s) - sys.getsizeof(set())) // struct.calcsize("P") // 2',
      expression: 'round(100 * (slots - len(s)) / slots)',
      unit: '%',
    },
  ],
} satisfies LessonContent;
