import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimsOnTuples } from './exercises/claims.ts';
import { countedCalls } from './exercises/counted.ts';
import { hashedKeys } from './exercises/hashed.ts';
import { sameTuple } from './exercises/identity.ts';
import { againstList } from './exercises/order.ts';
import { tupleBytes } from './exercises/sizes.ts';

export default {
  exercises: [tupleBytes, againstList, sameTuple, hashedKeys, countedCalls, claimsOnTuples],
  measurements: [
    {
      name: 'word',
      code: 'import struct',
      expression: "struct.calcsize('P')",
      unit: 'bytes',
    },
    {
      name: 'saved',
      code: 'import sys',
      expression: 'sys.getsizeof([None] * 4) - sys.getsizeof((None,) * 4)',
      unit: 'bytes',
    },
    {
      name: 'copied',
      code: 't, copied = (), 0\nfor i in range(1000):\n    copied += len(t)\n    t += (i,)',
      expression: 'copied',
      unit: 'pointers',
    },
  ],
} satisfies LessonContent;
