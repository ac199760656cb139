import type { LessonContent } from '#domain/lesson/lesson.ts';
import { loadsInterpreter, ownGil, processesForWaiting } from './exercises/claims.ts';
import { blockingCoroutine, cpuBound, sleepBound } from './exercises/clock.ts';
import { waitingMemory } from './exercises/footprint.ts';
import { countsApart, snapshot, whoseCounter } from './exercises/memory.ts';
import { twoPools } from './exercises/pools.ts';
import { handoverGrowth, sentCopy, whatTravels } from './exercises/sending.ts';
import { crashStays, sharedValue } from './exercises/sharing.ts';
import { startCost, startMethods } from './exercises/starting.ts';

export default {
  exercises: [
    whoseCounter,
    snapshot,
    countsApart,
    ownGil,
    startMethods,
    loadsInterpreter,
    startCost,
    waitingMemory,
    sentCopy,
    whatTravels,
    handoverGrowth,
    sharedValue,
    crashStays,
    cpuBound,
    sleepBound,
    twoPools,
    blockingCoroutine,
    processesForWaiting,
  ],
  measurements: [],
} satisfies LessonContent;
