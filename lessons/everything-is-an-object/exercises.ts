import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimCount, claimEverything, claimOverhead, claimValue } from './exercises/claims.ts';
import { instance, shallow, slots } from './exercises/instances.ts';
import { identity, typeOf } from './exercises/identity.ts';
import { sizesOrder } from './exercises/order.ts';
import { immortal, refcount } from './exercises/references.ts';
import { header, items, text } from './exercises/sizes.ts';
import { total } from './exercises/totals.ts';

export default {
  exercises: [
    claimEverything,
    typeOf,
    header,
    claimOverhead,
    items,
    text,
    claimValue,
    shallow,
    sizesOrder,
    slots,
    instance,
    total,
    refcount,
    claimCount,
    immortal,
    identity,
  ],
  measurements: [
    {
      name: 'function',
      code: 'import sys\n\ndef area(side):\n    return side * side\n',
      expression: 'sys.getsizeof(area)',
      unit: 'bytes',
    },
    {
      name: 'class',
      code: 'import sys\n\nclass Point:\n    pass\n',
      expression: 'sys.getsizeof(Point)',
      unit: 'bytes',
    },
    {
      name: 'code',
      code: 'import sys\n\ndef area(side):\n    return side * side\n',
      expression: 'sys.getsizeof(area.__code__)',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
