import { defineExercise, type Exercise, type Params } from '#domain/lesson/exercise.ts';
import { writtenCheck, type WriteCode } from '#domain/lesson/write-code.ts';

/** An exercise that asks for a program. What is run and watched follows from its examples and its budget. */
export function writeCode<P extends Params>(exercise: Omit<WriteCode<P>, 'kind' | 'check'>): Exercise {
  return defineExercise<P>({
    ...exercise,
    kind: 'write-code',
    check: (params, code) => writtenCheck(exercise, params, code),
  });
}
