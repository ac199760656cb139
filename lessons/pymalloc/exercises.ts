import type { LessonContent } from '#domain/lesson/lesson.ts';
import { arenas } from './exercises/arenas.ts';
import { poolCount, spacing } from './exercises/blocks.ts';
import { allocation } from './exercises/claims.ts';
import { taken } from './exercises/order.ts';
import { peak } from './exercises/written.ts';

const blocks = `import sys
before = sys.getallocatedblocks()
things = [object() for _ in range(10_000)]
more = sys.getallocatedblocks() - before
`;

export default {
  exercises: [spacing, taken, poolCount, arenas, peak, allocation],
  measurements: [
    { name: 'blocks-of-objects', code: blocks, expression: 'round(more, -2)', unit: 'blocks' },
    { name: 'list-asks', code: 'import sys', expression: 'sys.getsizeof([])', unit: 'bytes' },
  ],
} satisfies LessonContent;
