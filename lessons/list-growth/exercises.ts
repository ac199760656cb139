import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimFactor, claimFormula } from './exercises/claims.ts';
import { otherGrowth, popGrowth } from './exercises/growth.ts';
import { claimsOnGrowth } from './exercises/judged.ts';
import { arrayMoves, sizing } from './exercises/outputs.ts';
import { madeSize } from './exercises/sizes.ts';
import { writtenCompact } from './exercises/written.ts';

const copied = `import sys
pointer = sys.getsizeof([0]) - sys.getsizeof([])
empty = sys.getsizeof([])
xs, slots, copied = [], 0, 0
for i in range(100_000):
    before = len(xs)
    xs.append(i)
    now = (sys.getsizeof(xs) - empty) // pointer
    if now != slots:
        copied, slots = copied + before, now`;

export default {
  exercises: [
    claimFormula,
    claimFactor,
    arrayMoves,
    madeSize,
    otherGrowth,
    popGrowth,
    sizing,
    claimsOnGrowth,
    writtenCompact,
  ],
  measurements: [
    {
      name: 'copied-per-append',
      code: copied,
      expression: 'round(copied / len(xs), 1)',
      unit: 'pointers',
    },
  ],
} satisfies LessonContent;
