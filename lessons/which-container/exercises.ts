import type { LessonContent } from '#domain/lesson/lesson.ts';
import { bytesEach } from './exercises/each.ts';
import { atTheFront } from './exercises/front.ts';
import { byMemory } from './exercises/memory.ts';
import { byQuestions } from './exercises/questions.ts';
import { viewOrCopy } from './exercises/views.ts';

export default {
  exercises: [bytesEach, byMemory, viewOrCopy, atTheFront, byQuestions],
  measurements: [
    {
      name: 'list-each',
      code: 'import sys\nnumbers = [1000 + n for n in range(100_000)]',
      expression: 'round((sys.getsizeof(numbers) + sum(map(sys.getsizeof, numbers))) / 100_000)',
      unit: 'bytes',
    },
    { name: 'range', code: 'import sys', expression: 'sys.getsizeof(range(10))', unit: 'bytes' },
    { name: 'view', code: 'import sys', expression: 'sys.getsizeof(memoryview(bytes(10)))', unit: 'bytes' },
  ],
} satisfies LessonContent;
