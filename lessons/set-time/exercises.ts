import type { LessonContent } from '#domain/lesson/lesson.ts';
import { algebra } from './exercises/algebra.ts';
import { sameSlot } from './exercises/asked.ts';
import { claimsOnAlgebra, claimsOnTime } from './exercises/claims.ts';
import { workGrowth } from './exercises/growth.ts';
import { duplicatesOrder, sharedItem } from './exercises/ways.ts';
import { writtenCommon } from './exercises/written.ts';

export default {
  exercises: [
    sameSlot,
    workGrowth,
    claimsOnTime,
    algebra,
    claimsOnAlgebra,
    sharedItem,
    duplicatesOrder,
    writtenCommon,
  ],
  measurements: [
    {
      name: 'moved-per-add',
      code: 'import sys\ns, size, moved = set(), sys.getsizeof(set()), 0\nfor i in range(100_000):\n    s.add(i)\n    if sys.getsizeof(s) != size:\n        size, moved = sys.getsizeof(s), moved + len(s)',
      expression: 'round(moved / len(s), 2)',
      unit: 'moves',
    },
    {
      name: 'modulus-bits',
      code: 'import sys',
      expression: 'sys.hash_info.modulus.bit_length()',
      unit: 'bits',
    },
    {
      name: 'times-a-list',
      code: 'import sys\ns = set()\nfor i in range(100_000):\n    s.add(i)',
      expression: 'round(sys.getsizeof(s) / sys.getsizeof(list(range(100_000))), 1)',
      unit: 'times',
    },
  ],
} satisfies LessonContent;
