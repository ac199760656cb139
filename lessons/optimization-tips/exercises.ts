import type { LessonContent } from '#domain/lesson/lesson.ts';
import { tipClaims } from './exercises/claims.ts';
import { chain, deleted } from './exercises/memory.ts';
import { pairs } from './exercises/pairs.ts';
import { instructionOrder, membership } from './exercises/work.ts';

export default {
  exercises: [instructionOrder, membership, chain, deleted, tipClaims, pairs],
  measurements: [],
} satisfies LessonContent;
