import type { LessonContent } from '#domain/lesson/lesson.ts';
import {
  claimConstant,
  claimEmpty,
  claimFactor,
  claimFormula,
  claimItem,
  claimResize,
} from './exercises/claims.ts';
import { searchGrowth, sortGrowth } from './exercises/counted.ts';
import { appendGrowth, otherGrowth, popGrowth } from './exercises/growth.ts';
import { arrayMoves, comparisons, sharedRows, sizing } from './exercises/outputs.ts';
import { appendedSize, exactSize, madeSize } from './exercises/sizes.ts';
import { copyGrowth, endsGrowth } from './exercises/timed.ts';
import { writtenUnique } from './exercises/written.ts';

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
    exactSize,
    claimEmpty,
    claimItem,
    sharedRows,
    appendedSize,
    appendGrowth,
    claimFormula,
    claimFactor,
    arrayMoves,
    madeSize,
    otherGrowth,
    popGrowth,
    sizing,
    claimResize,
    endsGrowth,
    claimConstant,
    copyGrowth,
    searchGrowth,
    comparisons,
    writtenUnique,
    sortGrowth,
  ],
  measurements: [
    { name: 'pointer', code: 'import struct', expression: "struct.calcsize('P')", unit: 'bytes' },
    {
      name: 'copied-per-append',
      code: copied,
      expression: 'round(copied / len(xs), 1)',
      unit: 'pointers',
    },
  ],
} satisfies LessonContent;
