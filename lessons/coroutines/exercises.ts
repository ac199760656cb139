import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimsConcept } from './exercises/claims-concept.ts';
import { claimsInside } from './exercises/claims-inside.ts';
import { claimsSyntax } from './exercises/claims-syntax.ts';
import { made } from './exercises/made.ts';
import { linesOrder } from './exercises/order.ts';
import { sends } from './exercises/sends.ts';
import { soFar } from './exercises/so-far.ts';
import { writeRun } from './exercises/write.ts';

export default {
  exercises: [claimsConcept, made, linesOrder, claimsSyntax, soFar, sends, claimsInside, writeRun],
  measurements: [],
} satisfies LessonContent;
