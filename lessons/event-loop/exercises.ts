import type { LessonContent } from '#domain/lesson/lesson.ts';
import { child } from './exercises/child.ts';
import { claims } from './exercises/claims.ts';
import { free } from './exercises/free.ts';
import { inFlight } from './exercises/in-flight.ts';
import { callbackOrder } from './exercises/order.ts';
import { writeTogether } from './exercises/write.ts';

export default {
  exercises: [callbackOrder, inFlight, claims, free, child, writeTogether],
  measurements: [],
} satisfies LessonContent;
