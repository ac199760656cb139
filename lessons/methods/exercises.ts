import type { LessonContent } from '#domain/lesson/lesson.ts';
import { judged } from './exercises/claims.ts';
import { blocks } from './exercises/frames.ts';
import { identity, order } from './exercises/lookup.ts';
import { locals, state } from './exercises/state.ts';
import { writtenBest } from './exercises/written.ts';

const THING = `import sys

class Thing:
    def draw(self):
        pass

thing = Thing()`;

export default {
  exercises: [identity, order, blocks, locals, state, writtenBest, judged],
  measurements: [
    { name: 'methods-bound', code: THING, expression: 'sys.getsizeof(thing.draw)', unit: 'bytes' },
    { name: 'methods-function', code: THING, expression: 'sys.getsizeof(Thing.draw)', unit: 'bytes' },
  ],
} satisfies LessonContent;
