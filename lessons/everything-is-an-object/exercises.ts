import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimsOnObjects } from './exercises/claims.ts';
import { identity, typeOf } from './exercises/identity.ts';
import { header, items } from './exercises/sizes.ts';
import { claimEverything, claimValue } from './exercises/words.ts';

export default {
  exercises: [claimEverything, typeOf, header, items, claimValue, claimsOnObjects, identity],
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
