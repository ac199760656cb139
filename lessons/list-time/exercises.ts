import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimConstant, claimResize } from './exercises/claims.ts';
import { comparisons } from './exercises/comparisons.ts';
import { searchGrowth, sortGrowth } from './exercises/counted.ts';
import { claimsOnTime } from './exercises/judged.ts';
import { copyGrowth, endsGrowth } from './exercises/timed.ts';
import { writtenUnique } from './exercises/written.ts';

export default {
  exercises: [
    endsGrowth,
    claimConstant,
    copyGrowth,
    claimResize,
    searchGrowth,
    comparisons,
    sortGrowth,
    claimsOnTime,
    writtenUnique,
  ],
  measurements: [],
} satisfies LessonContent;
