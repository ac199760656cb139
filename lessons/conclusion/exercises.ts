import type { LessonContent } from '#domain/lesson/lesson.ts';
import { freedWhen } from './exercises/freed.ts';
import { emptyOrder } from './exercises/recap.ts';

export default {
  exercises: [emptyOrder, freedWhen],
  measurements: [
    { name: 'empty-list', code: 'import sys', expression: 'sys.getsizeof([])', unit: 'bytes' },
    { name: 'empty-dict', code: 'import sys', expression: 'sys.getsizeof({})', unit: 'bytes' },
  ],
} satisfies LessonContent;
