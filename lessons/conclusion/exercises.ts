import type { LessonContent } from '#domain/lesson/lesson.ts';
import { freedWhen } from './exercises/freed.ts';
import { emptyOrder } from './exercises/recap.ts';
import { largest } from './exercises/written.ts';

export default {
  exercises: [emptyOrder, freedWhen, largest],
  measurements: [
    { name: 'empty-list', code: 'import sys', expression: 'sys.getsizeof([])', unit: 'bytes' },
    { name: 'empty-dict', code: 'import sys', expression: 'sys.getsizeof({})', unit: 'bytes' },
  ],
} satisfies LessonContent;
