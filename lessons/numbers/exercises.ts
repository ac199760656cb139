import type { LessonContent } from '#domain/lesson/lesson.ts';
import { arithmeticGrowth } from './exercises/arithmetic.ts';
import { claimPadding, claimSmallest } from './exercises/claims-about-size.ts';
import { claimConstantTime } from './exercises/claims-about-time.ts';
import { intGrowth } from './exercises/growth.ts';
import { intSize } from './exercises/int-sizes.ts';

export default {
  exercises: [intSize, intGrowth, claimSmallest, claimPadding, arithmeticGrowth, claimConstantTime],
  measurements: [
    {
      name: 'digit-bits',
      code: 'import sys',
      expression: 'sys.int_info.bits_per_digit',
      unit: 'bits',
    },
  ],
} satisfies LessonContent;
