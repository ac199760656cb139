import type { LessonContent } from '#domain/lesson/lesson.ts';
import { bodyOrder, namespace } from './exercises/body.ts';
import { judged } from './exercises/claims.ts';
import { collected } from './exercises/freed.ts';
import { madeAgain, typeOf } from './exercises/objects.ts';
import { writtenOnce } from './exercises/written.ts';
import { outweighed, sizeOrder } from './exercises/weight.ts';

const THING = `import sys

class Thing:
    def draw(self):
        pass`;

export default {
  exercises: [bodyOrder, typeOf, namespace, madeAgain, sizeOrder, collected, outweighed, judged, writtenOnce],
  measurements: [
    { name: 'classes-class', code: THING, expression: 'sys.getsizeof(Thing)', unit: 'bytes' },
    {
      name: 'classes-function',
      code: THING,
      expression: 'sys.getsizeof(Thing.draw) + sys.getsizeof(Thing.draw.__code__)',
      unit: 'bytes',
    },
    {
      name: 'classes-special',
      code: "names = [name for name in vars(int) if name.startswith('__')]",
      expression: 'len(names)',
      unit: 'names',
    },
  ],
} satisfies LessonContent;
