import type { LessonContent } from '#domain/lesson/lesson.ts';
import { countsApart } from './exercises/counts.ts';
import { waitingMemory } from './exercises/footprint.ts';
import { handoverGrowth } from './exercises/handover.ts';
import { claimsOnMemory } from './exercises/judged.ts';
import { copiedPages } from './exercises/pages.ts';
import { pickledOrder } from './exercises/pickles.ts';
import { sentCopy } from './exercises/sending.ts';
import { sharedValue } from './exercises/sharing.ts';

export default {
  exercises: [
    countsApart,
    copiedPages,
    waitingMemory,
    sentCopy,
    pickledOrder,
    handoverGrowth,
    sharedValue,
    claimsOnMemory,
  ],
  measurements: [
    { name: 'page', code: 'import mmap', expression: 'mmap.PAGESIZE', unit: 'bytes' },
    { name: 'float', code: 'import sys', expression: 'sys.getsizeof(0.5)', unit: 'bytes' },
  ],
} satisfies LessonContent;
