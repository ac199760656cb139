import type { LessonContent } from '#domain/lesson/lesson.ts';
import { evenChunks } from './exercises/chunks.ts';
import { cpuBound } from './exercises/clock.ts';
import { startCost } from './exercises/costs.ts';
import { crashStays } from './exercises/crashes.ts';
import { claimsCompared } from './exercises/judged.ts';
import { poolForks } from './exercises/pool.ts';
import { twoPools } from './exercises/pools.ts';
import { whatTravels } from './exercises/travels.ts';

export default {
  exercises: [startCost, poolForks, whatTravels, crashStays, cpuBound, twoPools, evenChunks, claimsCompared],
  measurements: [],
} satisfies LessonContent;
