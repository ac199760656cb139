import type { LessonContent } from '#domain/lesson/lesson.ts';
import { loadsInterpreter, ownGil } from './exercises/claims.ts';
import { exitCodes } from './exercises/exits.ts';
import { claimsOnProcesses } from './exercises/judged.ts';
import { snapshot, whoseCounter } from './exercises/memory.ts';
import { startMethods } from './exercises/starting.ts';

export default {
  exercises: [whoseCounter, snapshot, ownGil, startMethods, loadsInterpreter, exitCodes, claimsOnProcesses],
  measurements: [],
} satisfies LessonContent;
