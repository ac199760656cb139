import type { LessonContent } from '#domain/lesson/lesson.ts';
import { blockReuse, headerSize } from './exercises/blocks.ts';
import { claimsOnMemory, claimsOnSteps } from './exercises/claims.ts';
import { nameInstruction } from './exercises/names.ts';
import { immortal, references } from './exercises/references.ts';
import { steps } from './exercises/steps.ts';

export default {
  exercises: [
    steps,
    blockReuse,
    headerSize,
    claimsOnMemory,
    nameInstruction,
    references,
    immortal,
    claimsOnSteps,
  ],
  measurements: [
    { name: 'pointer', code: 'import struct', expression: "struct.calcsize('P')", unit: 'bytes' },
  ],
} satisfies LessonContent;
