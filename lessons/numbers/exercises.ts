import type { LessonContent } from '#domain/lesson/lesson.ts';
import { arithmeticGrowth, booleanArithmetic } from './exercises/arithmetic.ts';
import {
  claimBooleanSize,
  claimFloatSize,
  claimPadding,
  claimSmallest,
} from './exercises/claims-about-size.ts';
import { claimConstantTime, claimFloatSlower } from './exercises/claims-about-time.ts';
import { floatSize } from './exercises/float-sizes.ts';
import { intGrowth } from './exercises/growth.ts';
import { cachedInts, sameObject } from './exercises/identity.ts';
import { intSize, zeroAndBooleanSize } from './exercises/int-sizes.ts';
import { freedWhen, immortalNumbers, referenceCount, trackedObjects } from './exercises/lifetime.ts';
import { writtenSum } from './exercises/written.ts';

const lowest = `first = 0
while int(str(first - 1)) is int(str(first - 1)):
    first -= 1`;
const highest = `last = 0
while int(str(last + 1)) is int(str(last + 1)):
    last += 1`;

export default {
  exercises: [
    intSize,
    intGrowth,
    claimSmallest,
    claimPadding,
    arithmeticGrowth,
    claimConstantTime,
    floatSize,
    claimFloatSize,
    claimFloatSlower,
    zeroAndBooleanSize,
    booleanArithmetic,
    claimBooleanSize,
    cachedInts,
    sameObject,
    referenceCount,
    immortalNumbers,
    freedWhen,
    trackedObjects,
    writtenSum,
  ],
  measurements: [
    {
      name: 'digit-bits',
      code: 'import sys',
      expression: 'sys.int_info.bits_per_digit',
      unit: 'bits',
    },
    { name: 'cache-first', code: lowest, expression: 'first', unit: '' },
    { name: 'cache-last', code: highest, expression: 'last', unit: '' },
    { name: 'float-digits', code: 'import sys', expression: 'sys.float_info.mant_dig', unit: 'bits' },
  ],
} satisfies LessonContent;
