import type { LessonContent } from '#domain/lesson/lesson.ts';
import { booleanArithmetic, zeroAndBooleanSize } from './exercises/booleans.ts';
import { claimBooleanSize, claimFloatSize, claimFloatSlower } from './exercises/claims.ts';
import { floatSize } from './exercises/float-sizes.ts';
import { claimsOnNumbers } from './exercises/guide.ts';
import { numbersOrder } from './exercises/order.ts';

export default {
  exercises: [
    floatSize,
    claimFloatSize,
    claimFloatSlower,
    zeroAndBooleanSize,
    booleanArithmetic,
    claimBooleanSize,
    numbersOrder,
    claimsOnNumbers,
  ],
  measurements: [
    { name: 'float-digits', code: 'import sys', expression: 'sys.float_info.mant_dig', unit: 'bits' },
  ],
} satisfies LessonContent;
