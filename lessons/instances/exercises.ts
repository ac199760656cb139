import type { LessonContent } from '#domain/lesson/lesson.ts';
import { BYTES_EACH } from '#lessons/author/bytes-each.ts';
import { judged } from './exercises/claims.ts';
import { blocks, wakes } from './exercises/layout.ts';
import { history, step } from './exercises/places.ts';
import { sharing } from './exercises/sharing.ts';

const POINT = `${BYTES_EACH}
class Point:
    def __init__(self):
        self.x = None
        self.y = None
        self.z = None`;

export default {
  exercises: [blocks, wakes, sharing, history, step, judged],
  measurements: [
    { name: 'instances-point', code: POINT, expression: 'bytes_each(Point)', unit: 'bytes' },
    {
      name: 'instances-dict',
      code: BYTES_EACH,
      expression: "bytes_each(lambda: {'x': None, 'y': None, 'z': None})",
      unit: 'bytes',
    },
    {
      name: 'instances-reported',
      code: `${POINT}\n\nimport sys`,
      expression: 'sys.getsizeof(Point())',
      unit: 'bytes',
    },
  ],
} satisfies LessonContent;
