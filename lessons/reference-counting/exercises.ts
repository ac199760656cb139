import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimsOnCounting } from './exercises/claims.ts';
import { claimCount } from './exercises/count-claim.ts';
import { lastReference } from './exercises/last.ts';
import { lent } from './exercises/lent.ts';
import { immortal, refcount } from './exercises/references.ts';
import { release } from './exercises/written.ts';

export default {
  exercises: [refcount, lastReference, claimsOnCounting, release, claimCount, immortal, lent],
  measurements: [],
} satisfies LessonContent;
