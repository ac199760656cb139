import type { LessonContent } from '#domain/lesson/lesson.ts';
import { cachedInts, sameObject } from './exercises/identity.ts';
import { freedWhen, immortalNumbers, referenceCount, trackedObjects } from './exercises/lifetime.ts';
import { writtenSum } from './exercises/written.ts';

const lowest = `first = 0
while int(str(first - 1)) is int(str(first - 1)):
    first -= 1`;
const highest = `last = 0
while int(str(last + 1)) is int(str(last + 1)):
    last += 1`;

export default {
  exercises: [cachedInts, sameObject, referenceCount, immortalNumbers, freedWhen, trackedObjects, writtenSum],
  measurements: [
    { name: 'cache-first', code: lowest, expression: 'first', unit: '' },
    { name: 'cache-last', code: highest, expression: 'last', unit: '' },
  ],
} satisfies LessonContent;
