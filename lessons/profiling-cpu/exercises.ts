import type { LessonContent } from '#domain/lesson/lesson.ts';
import { callOrder, recursiveCalls } from './exercises/calls.ts';
import { profilerClaims } from './exercises/claims.ts';
import { tracedLines, wallOrCpu } from './exercises/clocks.ts';
import { ownProfiler } from './exercises/written.ts';

export default {
  exercises: [recursiveCalls, callOrder, wallOrCpu, tracedLines, profilerClaims, ownProfiler],
  measurements: [
    {
      name: 'has-monitoring',
      code: 'import sys',
      expression: "'there' if hasattr(sys, 'monitoring') else 'not there yet'",
      unit: '',
    },
  ],
} satisfies LessonContent;
