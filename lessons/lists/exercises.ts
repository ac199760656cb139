import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimEmpty, claimItem } from './exercises/claims.ts';
import { appendGrowth } from './exercises/growth.ts';
import { claimsOnMemory } from './exercises/judged.ts';
import { sizesOrder } from './exercises/ranking.ts';
import { sharedRows } from './exercises/shared.ts';
import { appendedSize, exactSize } from './exercises/sizes.ts';

export default {
  exercises: [
    exactSize,
    claimEmpty,
    claimItem,
    sharedRows,
    appendedSize,
    appendGrowth,
    sizesOrder,
    claimsOnMemory,
  ],
  measurements: [
    { name: 'pointer', code: 'import struct', expression: "struct.calcsize('P')", unit: 'bytes' },
  ],
} satisfies LessonContent;
