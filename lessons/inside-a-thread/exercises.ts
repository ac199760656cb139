import type { LessonContent } from '#domain/lesson/lesson.ts';
import { writeBuffer } from './exercises/buffer.ts';
import { claimsMemory } from './exercises/claims-memory.ts';
import { claimsObject } from './exercises/claims-object.ts';
import { allOrders } from './exercises/interleavings.ts';
import { localValues } from './exercises/local.ts';
import { checkThenAct, lostUpdates } from './exercises/races.ts';
import { ownCalls } from './exercises/stacks.ts';

export default {
  exercises: [
    claimsObject,
    ownCalls,
    localValues,
    claimsMemory,
    lostUpdates,
    allOrders,
    checkThenAct,
    writeBuffer,
  ],
  measurements: [],
} satisfies LessonContent;
