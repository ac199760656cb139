import type { LessonContent } from '#domain/lesson/lesson.ts';
import { generations } from './exercises/claims.ts';
import { visited } from './exercises/order.ts';
import { tracked, triggered } from './exercises/tracked.ts';
import { missed, which } from './exercises/where.ts';
import { live } from './exercises/written.ts';

export default {
  exercises: [which, missed, triggered, tracked, visited, live, generations],
  measurements: [
    { name: 'threshold', code: 'import gc', expression: 'gc.get_threshold()[0]', unit: 'objects' },
    { name: 'older', code: 'import gc', expression: 'gc.get_threshold()[1]', unit: '' },
  ],
} satisfies LessonContent;
