import type { LessonContent } from '#domain/lesson/lesson.ts';
import { blocks } from './exercises/blocks.ts';
import { architecture } from './exercises/claims.ts';
import { locals } from './exercises/names.ts';
import { stacks } from './exercises/stacks.ts';
import { survivors } from './exercises/survivors.ts';

export default {
  exercises: [locals, survivors, stacks, blocks, architecture],
  measurements: [
    {
      name: 'array-of-ten',
      code: 'import sys',
      expression: 'sys.getsizeof([None] * 10) - sys.getsizeof([])',
      unit: 'bytes',
    },
    { name: 'list-object', code: '', expression: '[].__sizeof__()', unit: 'bytes' },
    { name: 'recursion-limit', code: 'import sys', expression: 'sys.getrecursionlimit()', unit: 'calls' },
  ],
} satisfies LessonContent;
